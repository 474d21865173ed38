import { describe, expect, it } from 'vitest';
import { cartReminder } from '../../fixtures/cart-reminder.ts';
import { foldingOf } from './folding.ts';
import { placesThrough } from './places-through.ts';

const folded = (...ids: string[]) => foldingOf(cartReminder, new Set(ids));

describe('a folded branch', () => {
  it('is one card, from which the ways lead on that lead out of it', () => {
    const { shown, branches, inside } = folded('x1');
    expect(shown.nodes.map(({ id }) => id)).toEqual(['w1', 's1', 'x1', 'm1']);
    expect(branches.get('x1')).toEqual(['x1', 'm2']);
    expect(inside.get('m2')).toBe('x1');
    expect(shown.edges).toContainEqual({ from: 'x1', output: '~', to: 'm1' });
  });

  it('leaves the journey as it is', () => {
    expect(folded('m1').branches.size).toBe(0);
    const open = new Set<string>();
    expect(foldingOf(cartReminder, open).shown).toBe(cartReminder);
    expect(foldingOf(cartReminder, open)).toBe(foldingOf(cartReminder, open));
    expect(folded('gone').shown.nodes).toEqual(cartReminder.nodes);
  });

  it('holds others that are folded inside it', () => {
    const { shown, inside } = folded('x1', 's1');
    expect(shown.nodes.map(({ id }) => id)).toEqual(['w1', 's1']);
    expect(inside.get('m2')).toBe('s1');
  });

  it('keeps what is inside below its card', () => {
    const folding = folded('x1');
    const places = placesThrough(cartReminder, folding);
    expect(places.m2?.y).toBeGreaterThan(places.x1?.y ?? 0);
  });
});
