import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { cardWidth } from '../layout/card-size.ts';
import { tidy } from '../layout/tidy.ts';
import { lanesOf } from './lanes.ts';

const row = 196;
const edges = [{ from: 'a', output: 'next', to: 'b' }];
const lane = (places: Record<string, { x: number; y: number }>) =>
  lanesOf({ ...cartReminder, edges }, { a: { x: 0, y: 0 }, b: { x: 0, y: 2 * row }, ...places }).get('a/next');

it('leads a long way straight down where nothing stands in between', () => {
  expect(lane({})).toBe(cardWidth / 2);
  expect(lane({ c: { x: 400, y: row } })).toBe(cardWidth / 2);
});

it('leads it round a card that stands in between, on the nearer side', () => {
  const right = lane({ c: { x: -60, y: row } }) ?? 0;
  expect(right).toBeGreaterThanOrEqual(-60 + cardWidth);
  expect(lane({ c: { x: 60, y: row } })).toBeLessThanOrEqual(60);
});

it('keeps ways to different cards apart', () => {
  const both = [
    { from: 'a', output: 'one', to: 'b' },
    { from: 'a', output: 'two', to: 'c' },
  ];
  const lanes = lanesOf(
    { ...cartReminder, edges: both },
    { a: { x: 0, y: 0 }, b: { x: 0, y: 2 * row }, c: { x: 0, y: 3 * row } },
  );
  expect(Math.abs((lanes.get('a/one') ?? 0) - (lanes.get('a/two') ?? 0))).toBeGreaterThanOrEqual(12);
});

it('asks for none from one row to the next', () => {
  expect(lane({ b: { x: 300, y: row } })).toBeUndefined();
});

it('never leads a way through a card of a drawing that arranges itself', () => {
  const places = tidy(cartReminder);
  for (const [way, x] of lanesOf(cartReminder, places)) {
    const edge = cartReminder.edges.find(({ from, output }) => `${from}/${output}` === way);
    const [top, bottom] = [places[edge?.from ?? '']?.y ?? 0, places[edge?.to ?? '']?.y ?? 0];
    for (const { x: left, y } of Object.values(places))
      if (y > top && y < bottom) expect(x <= left || x >= left + cardWidth).toBe(true);
  }
});
