import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { commonPlaces } from './common-places.ts';
import { differencesOf } from './differences.ts';

const without = (id: string) => ({
  ...cartReminder,
  nodes: cartReminder.nodes.filter((node) => node.id !== id),
  edges: cartReminder.edges.filter(({ from, to }) => from !== id && to !== id),
});

describe('two drawings', () => {
  it('have no difference in where their cards stand', () => {
    const moved = { ...cartReminder, layout: { w1: { x: 900, y: 900 } } };
    expect(differencesOf(cartReminder, moved)).toEqual({
      cards: new Map(),
      edgesBefore: new Set(),
      edgesAfter: new Set(),
    });
  });

  it('say of each card whether it is new, gone, changed, or leads elsewhere', () => {
    const { cards, edgesBefore } = differencesOf(cartReminder, without('m2'));
    expect(cards.get('m2')).toBe('removed');
    expect([...cards.values()]).toContain('rewired');
    expect([...edgesBefore].length).toBeGreaterThan(0);
    expect(differencesOf(without('m2'), cartReminder).cards.get('m2')).toBe('added');
    const trigger = { ...cartReminder, trigger: { type: 'api' as const } };
    expect(differencesOf(cartReminder, trigger).cards).toEqual(new Map([['trigger', 'changed']]));
  });

  it('have one place for each card, and no two cards of a side upon each other', () => {
    const swapped = {
      ...without('m2'),
      layout: {
        ...commonPlaces(cartReminder, cartReminder),
        m1: commonPlaces(cartReminder, cartReminder).m2 ?? { x: 0, y: 0 },
      },
    };
    for (const after of [without('m2'), swapped]) {
      const places = commonPlaces(cartReminder, after);
      for (const side of [cartReminder, after])
        for (const [index, one] of side.nodes.entries())
          for (const other of side.nodes.slice(index + 1)) {
            const [a, b] = [places[one.id], places[other.id]];
            expect(a && b && Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < 80).toBe(false);
          }
    }
  });
});
