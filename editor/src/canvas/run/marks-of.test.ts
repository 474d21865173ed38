import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { stepTaken } from '../fixtures/step-taken.ts';
import { marksOf } from './marks-of.ts';

const run = { enteredAt: '2026-11-22T01:00:00Z', position: null };

it('marks the edges that were taken, and when each card was reached', () => {
  const { edges, times } = marksOf(
    {
      ...run,
      steps: [
        stepTaken(1, 'w1', 'timeout'),
        stepTaken(2, 's1', 'else'),
        stepTaken(3, 'x1', 'b'),
        stepTaken(4, 'm2', 'next'),
      ],
    },
    cartReminder,
  );
  expect([...edges]).toEqual(['trigger/next', 'w1/timeout', 's1/else', 'x1/b']);
  expect(times.m2).toEqual(['2026-11-22T04:00:00Z']);
  expect(times.m1).toBeUndefined();
});

it('stops where the run waits', () => {
  const position = { nodeId: 'w1', since: '', until: null };
  const { edges, waitsAt } = marksOf({ ...run, position, steps: [stepTaken(1, 'w1', 'waiting')] }, cartReminder);
  expect([...edges]).toEqual(['trigger/next']);
  expect(waitsAt).toBe('w1');
});
