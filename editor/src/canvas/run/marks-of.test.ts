import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { marksOf } from './marks-of.ts';

const step = (seq: number, nodeId: string, outcome: string) => ({
  seq,
  nodeId,
  nodeType: '',
  arrivedAt: `2026-11-22T0${seq}:00:00Z`,
  at: '2026-11-22T10:00:00Z',
  outcome,
  reason: { code: 'x', facts: {} },
});
const run = { enteredAt: '2026-11-22T01:00:00Z', position: null };

it('marks the edges that were taken, and when each card was reached', () => {
  const { edges, times } = marksOf(
    { ...run, steps: [step(1, 'w1', 'timeout'), step(2, 's1', 'else'), step(3, 'x1', 'b'), step(4, 'm2', 'next')] },
    cartReminder,
  );
  expect([...edges]).toEqual(['trigger/next', 'w1/timeout', 's1/else', 'x1/b']);
  expect(times.m2).toEqual(['2026-11-22T04:00:00Z']);
  expect(times.m1).toBeUndefined();
});

it('stops where the run waits', () => {
  const position = { nodeId: 'w1', since: '', until: null };
  const { edges, waitsAt } = marksOf({ ...run, position, steps: [step(1, 'w1', 'waiting')] }, cartReminder);
  expect([...edges]).toEqual(['trigger/next']);
  expect(waitsAt).toBe('w1');
});
