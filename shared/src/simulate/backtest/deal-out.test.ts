import { describe, expect, it } from 'vitest';
import { askingFor } from './asking.ts';
import { dealOut, servedOtherwise } from './deal-out.ts';
import { limitsMet } from './limits-met.ts';
import type { ScarceAnswer, ScarceAsked, ScarceQuestion } from './scarce.ts';

const minutes = (n: number) => n * 60_000;
const entry = (now: number): ScarceQuestion => ({
  kind: 'entry_slot',
  journeyId: 'j',
  version: 1,
  total: 3,
  perHour: 2,
  now,
});
const place = (now: number): ScarceQuestion => ({
  kind: 'throttle_slot',
  journeyId: 'j',
  nodeId: 't1',
  limit: 1,
  perMs: minutes(60),
  arrival: { at: now, seq: 0 },
  now,
});
const code = (now: number, pool = 'p'): ScarceQuestion => ({
  kind: 'coupon',
  pool,
  runId: 'r',
  nodeId: 'c1',
  visit: 1,
  now,
});
const pool = { poolId: '7', codes: 1 };
const supply = { entered: 0, coupons: { p: pool, 7: pool } };

/** Everybody asks once, one customer after the other. */
function askAll(questions: Record<string, ScarceQuestion>, deal: Parameters<typeof askingFor>[1] = null) {
  const asked: ScarceAsked[] = [];
  for (const [customer, question] of Object.entries(questions))
    askingFor(customer, deal, (one) => asked.push(one))(question);
  return asked;
}
const answersOf = (asked: readonly ScarceAsked[]): Record<string, ScarceAnswer> =>
  Object.fromEntries(asked.map(({ customer, answer }) => [customer, answer]));

describe('what customers take from each other', () => {
  it('goes to whoever came first, though they are rehearsed one after the other', () => {
    const questions = {
      late: entry(minutes(50)),
      nextHour: entry(minutes(70)),
      first: entry(minutes(1)),
      second: entry(minutes(2)),
      muchLater: entry(minutes(200)),
    };
    const asked = askAll(questions);
    expect(new Set(asked.map(({ answer }) => answer))).toEqual(new Set(['taken']));
    const deal = dealOut(asked, supply);
    expect(servedOtherwise(asked, deal)).toEqual(new Set(['late', 'muchLater']));
    const again = askAll(questions, deal);
    expect(answersOf(again)).toEqual({
      first: 'taken',
      second: 'taken',
      late: 'hour',
      nextHour: 'taken',
      muchLater: 'total',
    });
    expect(servedOtherwise(again, deal).size).toBe(0);
    // Somebody who asks at a moment that nobody asked at before: as the one before them.
    expect(answersOf(askAll({ other: entry(minutes(60)) }, deal))).toEqual({ other: 'hour' });
  });

  it('counts those whom the cap counted before the period', () => {
    const asked = askAll({ first: entry(1), second: entry(2) });
    expect(dealOut(asked, { ...supply, entered: 2 }).of('second')[0]?.answer).toBe('total');
  });

  it('makes a queue over all customers, and tells how long it was', () => {
    const questions = { c: place(minutes(20)), a: place(0), b: place(minutes(10)) };
    const again = askAll(questions, dealOut(askAll(questions), supply));
    expect(answersOf(again)).toEqual({
      a: { slot: 0, before: 0 },
      b: { slot: minutes(60), before: 0 },
      c: { slot: minutes(120), before: 1 },
    });
    expect(limitsMet(again)).toEqual([
      {
        kind: 'throttle',
        nodeId: 't1',
        asked: 3,
        met: 2,
        longestWaitMs: minutes(100),
        first: [
          { customerId: 'b', at: minutes(10) },
          { customerId: 'c', at: minutes(20) },
        ],
      },
    ]);
  });

  it('runs out of coupons', () => {
    const questions = { late: code(2), early: code(1) };
    const again = askAll(questions, dealOut(askAll(questions), supply));
    expect(answersOf(again)).toEqual({ early: { code: 'TEST-1' }, late: null });
    expect(limitsMet(again)).toMatchObject([{ kind: 'coupon', nodeId: 'c1', asked: 2, met: 1 }]);
  });

  it('makes one stock of a pool that steps call by its name and by its id', () => {
    const questions = { byId: code(2, '7'), byName: code(1, 'p'), other: code(0, 'nowhere') };
    const again = askAll(questions, dealOut(askAll(questions), supply));
    expect(answersOf(again)).toEqual({ byName: { code: 'TEST-1' }, byId: null, other: null });
  });
});
