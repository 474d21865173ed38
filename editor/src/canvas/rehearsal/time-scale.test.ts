import { expect, it } from 'vitest';
import { besideOf, furthest, offsetAt, placeOf } from './time-scale.ts';

const hour = 3_600_000;
/** From end to end, also between the stops. */
const offsets = Array.from({ length: 401 }, (_, index) => Math.round(((index - 200) / 200) ** 5 * furthest));

it('lets a hand put an event at times that people say', () => {
  expect(offsetAt(placeOf(1.9 * hour))).toBe(2 * hour);
  expect(offsetAt(placeOf(-25 * hour))).toBe(-24 * hour);
  expect(offsetAt(0)).toBe(-furthest);
  expect(offsetAt(1)).toBe(furthest);
  expect(placeOf(3 * furthest)).toBe(1);
});

it('goes through the start with the arrow keys, and ends at its ends', () => {
  expect(besideOf(60_000, -1)).toBe(0);
  expect(besideOf(0, -1)).toBe(-60_000);
  expect(besideOf(2.5 * hour, 1)).toBe(3 * hour);
  expect(besideOf(2.5 * hour, -1)).toBe(2 * hour);
  expect(besideOf(furthest, 1)).toBe(furthest);
});

it('puts what is later further along, and everything on the line', () => {
  const places = offsets.map(placeOf);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect([places[0], places.at(-1)]).toEqual([0, 1]);
});

it('leads on by whole stops', () => {
  for (const from of offsets.slice(0, -1)) {
    const next = besideOf(from, 1);
    expect(next).toBeGreaterThan(from);
    expect(offsetAt(placeOf(next))).toBe(next);
  }
});
