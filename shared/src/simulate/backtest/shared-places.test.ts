import { expect, it } from 'vitest';
import { SharedPlaces } from './shared-places.ts';

const ask = (places: SharedPlaces, customer: string, now: number) =>
  places.of(customer)({ kind: 'entry_slot', journeyId: 'j', version: 1, total: 3, perHour: 2, now });

it('deals places out in the order of time, though customers ask one after the other', () => {
  const places = new SharedPlaces();
  const minutes = (n: number) => n * 60_000;
  const asked = [
    ['late', minutes(50)],
    ['hour later', minutes(70)],
    ['first', minutes(1)],
    ['second', minutes(2)],
    ['much later', minutes(200)],
  ] as const;
  for (const [customer, now] of asked) expect(ask(places, customer, now)).toBe('taken');
  places.settle();
  expect(asked.map(([customer, now]) => ask(places, customer, now))).toEqual([
    'hour',
    'taken',
    'taken',
    'taken',
    'total',
  ]);
  // Somebody who asks at a moment that nobody asked at in the first pass.
  expect(ask(places, 'second', minutes(30))).toBe('hour');
  expect(ask(places, 'first', minutes(300))).toBe('total');
});
