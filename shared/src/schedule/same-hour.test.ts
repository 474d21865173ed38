import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFrom } from './same-hour.ts';

/** The first of these instants, `at` or later. */
const firstOf = (instants: readonly number[]) => (at: number) =>
  instants.find((instant) => instant >= at) ?? Number.POSITIVE_INFINITY;

it('answers what it would without remembering, whatever was asked before', () => {
  const instants = fc.array(fc.nat({ max: 20 * 3_600_000 }), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
  const asked = fc.array(fc.nat({ max: 20 * 3_600_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(instants, asked, (all, times) => {
      for (const at of times) expect(firstFrom(all.join(), at, firstOf(all))).toBe(firstOf(all)(at));
    }),
  );
});

it('looks once for all of an hour in which nothing happens', () => {
  let looked = 0;
  const far = () => {
    looked++;
    return 1e15;
  };
  for (let at = 0; at < 3_600_000; at += 60_000) firstFrom('once', at, far);
  expect(looked).toBe(1);
});
