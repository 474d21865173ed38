import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFactsOf, type Instant } from '../schedule/instant.ts';
import type { Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { type ConditionCase, prepare } from './fixtures/condition-case.ts';
import { randomClock, randomCondition, randomPerson } from './fixtures/random-people.ts';
import { conclude, type Memory } from './memory.ts';
import { foresee, nextFlip } from './next-flip.ts';

const day = 86_400_000;
const asked = (example: Omit<ConditionCase, 'name' | 'expected'>) => {
  const { scope, memory } = prepare({ ...example, name: '', expected: true });
  // Nothing is known before it was received.
  const received: Memory = {
    ...memory,
    facts: memory.facts.filter(({ at }) => at <= scope.now),
    messages: memory.messages.filter(({ at }) => at <= scope.now),
  };
  const at = (now: Instant) => ({ ...scope, now, arrival: afterFactsOf(now) });
  const { condition } = example;
  return {
    now: scope.now,
    holds: (now: Instant): boolean => conclude(evaluate(condition, at(now)), received),
    until: conclude(nextFlip(condition, at(scope.now)), received),
    foresight: conclude(foresee(condition, at(scope.now)), received),
  };
};
const flip = (condition: Condition, example: Partial<ConditionCase> = {}): string | null => {
  const { until } = asked({ at: '2026-03-15T03:00:00.000Z', ...example, condition });
  return until === null ? null : new Date(until).toISOString();
};

describe('the next flip', () => {
  it('is never for what only new facts change', () => {
    expect(flip({ attribute: 'tier', op: 'equals', value: 'vip' }, { attributes: { tier: 'vip' } })).toBeNull();
    expect(
      flip({ attribute: 'day', op: 'before', value: '2027-01-01' }, { attributes: { day: '2026-05-05' } }),
    ).toBeNull();
    expect(flip({ event: 'Order' }, { events: [{ event: 'Order', at: '2026-03-01T00:00:00Z' }] })).toBeNull();
    expect(flip({ consent: 'email.advertising', is: true })).toBeNull();
  });

  it('is an event and its window later, for the condition and for its opposite', () => {
    const events = [{ event: 'Order', at: '2026-03-01T00:00:00.123Z' }];
    expect(flip({ event: 'Order', within: 'P30D' }, { events })).toBe('2026-03-31T00:00:00.123Z');
    expect(flip({ not: { event: 'Order', within: 'P30D' } }, { events })).toBe('2026-03-31T00:00:00.123Z');
    expect(flip({ event: 'Order', within: 'P1D' }, { events })).toBeNull();
  });

  it('is when the count falls below what is asked, not whenever an event leaves', () => {
    const events = [1, 2, 3, 4].map((number) => ({ event: 'View', at: `2026-03-0${number}T00:00:00.000Z` }));
    const times = (op: 'gte' | 'lt' | 'equals', value: number): Condition => ({
      event: 'View',
      within: 'P30D',
      times: { op, value },
    });
    expect(flip(times('gte', 3), { events })).toBe('2026-04-01T00:00:00.000Z');
    expect(flip(times('lt', 1), { events })).toBe('2026-04-03T00:00:00.000Z');
    expect(flip(times('equals', 4), { events })).toBe('2026-03-31T00:00:00.000Z');
    expect(flip(times('gte', 5), { events })).toBeNull();
  });

  it('is the begin or the end of the day, in the customer’s zone', () => {
    const birthday: Condition = { attribute: 'birthday', op: 'anniversary' };
    expect(flip(birthday, { attributes: { birthday: '1990-03-15' } })).toBe('2026-03-15T15:00:00.000Z');
    expect(flip(birthday, { attributes: { birthday: '1990-03-20' } })).toBe('2026-03-19T15:00:00.000Z');
    expect(flip(birthday, { attributes: { birthday: '1992-02-29', timezone: 'UTC' } })).toBe(
      '2027-02-28T00:00:00.000Z',
    );
  });

  it('is the next birthday for an age', () => {
    const adult: Condition = { attribute: 'age', op: 'gte', value: 19 };
    expect(flip(adult, { attributes: { birthday: '2007-06-01' } })).toBe('2026-05-31T15:00:00.000Z');
    expect(flip(adult, { attributes: { birthday: '2027-06-01' } })).toBe('2027-05-31T15:00:00.000Z');
    expect(flip(adult, { attributes: { age: 20 } })).toBeNull();
  });

  it('is when an instant comes into reach and when it is past', () => {
    const soon: Condition = { attribute: 'ends', op: 'within_next', value: 'P7D' };
    expect(flip(soon, { attributes: { ends: '2026-04-01T00:00:00Z' } })).toBe('2026-03-25T00:00:00.000Z');
    expect(flip(soon, { attributes: { ends: '2026-03-16T00:00:00Z' } })).toBe('2026-03-16T00:00:00.000Z');
    const lately: Condition = { attribute: 'ends', op: 'within_last', value: 'P7D' };
    expect(flip(lately, { attributes: { ends: '2026-03-10T00:00:00Z' } })).toBe('2026-03-17T00:00:00.000Z');
  });

  it('is never when no calendar holds it', () => {
    const long: Condition = { attribute: 'ends', op: 'within_last', value: 'P1Y' };
    expect(flip(long, { attributes: { ends: '9999-12-30' } })).toBe('9999-12-29T15:00:00.000Z');
    expect(flip(long, { attributes: { ends: '9999-12-30' }, at: '9999-12-30T03:00:00.000Z' })).toBeNull();
  });

  it('of a group is that of the member that decides', () => {
    const events = [{ event: 'Order', at: '2026-03-01T00:00:00Z' }];
    const recent: Condition = { event: 'Order', within: 'P30D' };
    const vip: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };
    expect(flip({ all: [vip, recent] }, { events })).toBeNull();
    expect(flip({ all: [vip, recent] }, { events, attributes: { tier: 'vip' } })).toBe('2026-03-31T00:00:00.000Z');
    expect(flip({ any: [vip, recent] }, { events, attributes: { tier: 'vip' } })).toBeNull();
  });

  it('comes once more where a month ago is the same day twice', () => {
    const events = [{ event: 'Order', at: '2026-02-28T12:00:00.000Z' }];
    const first = asked({
      at: '2026-03-28T00:00:00Z',
      workspaceZone: 'UTC',
      events,
      condition: { event: 'Order', within: 'P1M' },
    });
    expect(first.holds(first.now)).toBe(true);
    expect(first.until).toBe(Date.parse('2026-03-28T12:00:00Z'));
    const then = asked({
      at: '2026-03-28T12:00:00Z',
      workspaceZone: 'UTC',
      events,
      condition: { event: 'Order', within: 'P1M' },
    });
    expect(then.holds(then.now)).toBe(false);
    expect(then.until).toBe(Date.parse('2026-03-29T00:00:00Z'));
  });

  it('never comes after the answer has changed, whatever is asked of whomever', () => {
    const promise = fc.property(
      randomPerson,
      randomCondition,
      randomCondition,
      randomClock,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (person, condition, inner, clock, fractions) => {
        const { now, until, holds, foresight } = asked({ ...person, ...clock, segments: { inner }, condition });
        const answer = holds(now);
        expect(foresight).toEqual({ holds: answer, until });
        if (until !== null) expect(until).toBeGreaterThan(now);
        const end = until ?? now + 800 * day;
        const near = Math.min(end - 1, now + 40 * day);
        const moments = fractions.flatMap((part) => [now + part * (end - 1 - now), now + part * (near - now)]);
        for (const moment of [...moments.map(Math.round), end - 1])
          expect([moment, holds(moment)]).toEqual([moment, answer]);
      },
    );
    fc.assert(promise, { numRuns: 600 });
  }, 60_000);
});
