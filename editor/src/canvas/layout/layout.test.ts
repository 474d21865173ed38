import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { roomOnEdge } from './make-room.ts';
import { placesOf } from './places.ts';
import { tidy } from './tidy.ts';

describe('tidy', () => {
  it('runs from top to bottom, branches in their order', () => {
    const places = tidy(cartReminder);
    expect(places.trigger).toEqual({ x: 0, y: 0 });
    expect(places.w1?.y).toBeGreaterThan(0);
    expect(places.s1?.y).toBeGreaterThan(places.w1?.y ?? 0);
    expect(places.x1?.y).toBeGreaterThan(places.s1?.y ?? 0);
    for (const [id, a] of Object.entries(places))
      for (const [other, b] of Object.entries(places))
        if (id < other) expect(Math.abs(a.x - b.x) >= 248 || Math.abs(a.y - b.y) >= 84).toBe(true);
  });
});

describe('a drawing that somebody arranged', () => {
  const arranged = applyOperation(cartReminder, { type: 'move', places: tidy(cartReminder) });

  it('keeps its places, and puts what has none below what leads to it', () => {
    const { w1, ...rest } = arranged.layout ?? {};
    const places = placesOf({ ...arranged, layout: rest });
    expect(places.s1).toEqual(arranged.layout?.s1);
    expect(places.w1?.y).toBe(w1?.y);
  });

  it('makes room on an edge by moving down what comes after, and nothing else', () => {
    const { at, moves } = roomOnEdge(arranged, 'w1', 'timeout');
    expect(at).toEqual(arranged.layout?.s1);
    const moved = moves.reduce(applyOperation, arranged);
    expect(moved.layout?.s1?.y).toBeGreaterThan(arranged.layout?.s1?.y ?? 0);
    expect(moved.layout?.w1).toEqual(arranged.layout?.w1);
  });
});

it('leaves a drawing that nobody arranged to arrange itself', () => {
  expect(roomOnEdge(cartReminder, 'w1', 'timeout')).toEqual({ moves: [] });
});
