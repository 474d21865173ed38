import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { stepTaken } from '../fixtures/step-taken.ts';
import { playedMarks, type Way } from './played-marks.ts';

const way: Way = {
  enteredAt: '2026-11-22T01:00:00Z',
  steps: [
    stepTaken(1, 'w1', 'timeout'),
    stepTaken(2, 's1', 'else'),
    stepTaken(3, 'x1', 'b'),
    stepTaken(4, 'm2', 'next'),
  ],
  position: null,
};
const at = (count: number) => playedMarks(way, cartReminder, count, '');

it('begins at the trigger, where nothing has happened yet', () => {
  const { now, edges, times } = at(0);
  expect(now).toMatchObject({ nodeId: 'trigger', edge: null });
  expect(edges.size).toBe(0);
  expect(Object.keys(times)).toEqual(['trigger']);
});

it('lights up one step after the other, with the line that led there', () => {
  expect([1, 2, 3, 4].map((count) => at(count).now)).toMatchObject([
    { nodeId: 'w1', edge: 'trigger/next' },
    { nodeId: 's1', edge: 'w1/timeout' },
    { nodeId: 'x1', edge: 's1/else' },
    { nodeId: 'm2', edge: 'x1/b' },
  ]);
  expect([...at(2).edges]).toEqual(['trigger/next', 'w1/timeout']);
  expect(at(2).times.x1).toBeUndefined();
});

it('waits only once it has come to where it waits', () => {
  const position = { nodeId: 'm2', since: '', until: null };
  const waiting = { ...way, position };
  expect(playedMarks(waiting, cartReminder, 3, '').waitsAt).toBeNull();
  expect(playedMarks(waiting, cartReminder, 4, '').waitsAt).toBe('m2');
});
