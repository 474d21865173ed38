import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSlot } from './next-slot.ts';

const minute = 60_000;

function deal(arrivals: readonly number[], limit: number): number[] {
  const slots: number[] = [];
  for (const now of arrivals)
    slots.push(nextSlot({ last: slots.at(-1) ?? null, limitBefore: slots.at(-limit) ?? null }, now, minute));
  return slots;
}

it('lets as many pass at once as fit, and the others in the minutes after', () => {
  expect(deal([0, 0, 0, 0, 0], 2)).toEqual([0, 0, minute, minute, 2 * minute]);
  expect(deal([0, 10_000, 20_000, 61_000], 2)).toEqual([0, 10_000, minute, 70_000]);
});

it('lets nobody overtake when another version lets more through at once', () => {
  const slots = deal(Array<number>(5).fill(0), 1);
  const last = slots.at(-1) ?? null;
  expect(last).toBe(4 * minute);
  expect(nextSlot({ last, limitBefore: slots.at(-3) ?? null }, 0, minute)).toBe(4 * minute);
});

it('spreads a burst of ten thousand by the limit, in order', () => {
  const slots = deal(Array<number>(10_000).fill(0), 500);
  expect(slots.at(-1)).toBe(19 * minute);
  expect(slots.filter((at) => at === 0)).toHaveLength(500);
});

const burst = fc.array(fc.nat(90_000), { minLength: 1, maxLength: 200 }).map((gaps) => {
  let now = 0;
  return gaps.map((gap) => {
    now += gap % 3 === 0 ? gap : 0;
    return now;
  });
});

it('never lets more than the limit pass in any window, never anybody before they came or before who came earlier', () => {
  fc.assert(
    fc.property(burst, fc.integer({ min: 1, max: 12 }), (arrivals, limit) => {
      const slots = deal(arrivals, limit);
      for (const [index, slot] of slots.entries()) {
        expect(slot).toBeGreaterThanOrEqual(arrivals[index] ?? 0);
        expect(slot).toBeGreaterThanOrEqual(slots[index - 1] ?? 0);
        const inWindow = slots.filter((other) => other >= slot && other < slot + minute);
        expect(inWindow.length).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

it('keeps nobody waiting while there is room', () => {
  fc.assert(
    fc.property(burst, fc.integer({ min: 1, max: 12 }), (arrivals, limit) => {
      const slots = deal(arrivals, limit);
      for (const [index, slot] of slots.entries()) {
        const now = arrivals[index] ?? 0;
        const recent = slots.slice(0, index).filter((other) => other > now - minute);
        if (recent.length < limit) expect(slot).toBe(now);
      }
    }),
  );
});
