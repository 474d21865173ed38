import { describe, expect, it } from 'vitest';
import type { Condition } from './condition.ts';
import { evaluate, explain } from './evaluate.ts';
import { type ConditionCase, prepare } from './fixtures/condition-case.ts';
import { conditionCases } from './fixtures.ts';
import { answerFromMemory, conclude } from './memory.ts';
import { parseCondition } from './parse-condition.ts';

const answer = (example: ConditionCase) => {
  const { scope, memory } = prepare(example);
  return conclude(explain(example.condition, scope), memory);
};
const saw = (condition: Condition, rest: Partial<ConditionCase> = {}) =>
  answer({ name: '', expected: true, attributes: { tier: 'gold' }, ...rest, condition });
const gold: Condition = { attribute: 'tier', op: 'equals', value: 'gold' };
const vip: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };

describe('every rule of the condition language', () => {
  it.each(conditionCases.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(parseCondition(example.condition)).toEqual({ ok: true, condition: example.condition });
    expect(answer(example).holds).toBe(example.expected);
  });

  it('has a table of cases with names of their own', () => {
    expect(new Set(conditionCases.map(({ name }) => name)).size).toBe(conditionCases.length);
    expect(conditionCases.length).toBeGreaterThan(120);
  });

  it.each(conditionCases.map((example) => [example.name, example] as const))('not: %s', (_, example) => {
    expect(answer({ ...example, condition: { not: example.condition } }).holds).toBe(!example.expected);
  });
});

describe('what a decision saw', () => {
  it('names the attribute, what was expected and what was there', () => {
    expect(saw(vip)).toEqual({
      holds: false,
      facts: { attribute: 'tier', op: 'equals', expected: 'vip', actual: 'gold' },
    });
  });

  it('names what a reference meant', () => {
    const { facts } = saw({ attribute: 'tier', op: 'equals', value: { from: 'customer.gone' } });
    expect(facts).toEqual({ attribute: 'tier', op: 'equals', expected: null, actual: 'gold' });
  });

  it('gives the deciding member alone', () => {
    expect(saw({ all: [gold, vip] }).facts).toMatchObject({ expected: 'vip' });
    expect(saw({ any: [vip, gold] }).facts).toMatchObject({ expected: 'gold' });
  });

  it('gives every member when each was needed', () => {
    expect(saw({ any: [vip, vip] }).facts).toMatchObject({ any: [{ expected: 'vip' }, { expected: 'vip' }] });
    expect(saw({ not: { all: [gold] } })).toMatchObject({
      holds: false,
      facts: { not: { all: [{ actual: 'gold' }] } },
    });
  });

  it('counts events and adds their sum', () => {
    const events = [{ event: 'Order', at: '2026-03-15T00:00:00Z', properties: { total: 5 } }];
    const condition: Condition = { event: 'Order', sum: { property: 'total', op: 'gte', value: 9 }, within: 'P1D' };
    expect(saw(condition, { events }).facts).toEqual({
      event: 'Order',
      count: 1,
      sum: 5,
      sumOf: condition.sum,
      within: 'P1D',
    });
  });

  it('keeps a step small, whatever a shop sends', () => {
    const { facts } = saw(
      { attribute: 'notes', op: 'exists' },
      { attributes: { notes: Array(500).fill('x'.repeat(999)) } },
    );
    expect(JSON.stringify(facts).length).toBeLessThan(3_000);
  });
});

describe('asking', () => {
  const events = [{ event: 'Order', at: '2026-03-15T00:00:00Z' }];
  const asked = (condition: Condition, rest: Partial<ConditionCase> = {}): string[] => {
    const { scope, memory } = prepare({
      name: '',
      expected: true,
      attributes: { tier: 'gold' },
      events,
      ...rest,
      condition,
    });
    const kinds: string[] = [];
    const asking = evaluate(condition, scope);
    for (let turn = asking.next(); !turn.done; turn = asking.next(answerFromMemory(turn.value, memory)))
      kinds.push(turn.value.kind);
    return kinds;
  };

  it('stops at the member that decides', () => {
    expect(asked({ all: [vip, { event: 'Order' }] })).toEqual([]);
    expect(asked({ any: [gold, { event: 'Order' }] })).toEqual([]);
    expect(asked({ all: [gold, { event: 'Order' }, vip, { event: 'Order' }] })).toEqual(['event_summary']);
  });

  it('asks for a segment once', () => {
    const members: Condition[] = Array(50).fill({ segment: 'gone', member: false });
    expect(asked({ all: members })).toEqual(['segment']);
  });

  it('asks nothing about an entry that is not there', () => {
    expect(asked({ event: 'Order', since: 'entry' })).toEqual([]);
  });

  it('comes to an end when segments name each other', () => {
    const segments: Record<string, Condition> = {
      a: {
        any: [
          { segment: 'b', member: true },
          { segment: 'a', member: true },
        ],
      },
      b: { segment: 'a', member: true },
    };
    expect(saw({ segment: 'a', member: true }, { segments }).holds).toBe(false);
  });

  it('follows segments of segments ten deep, and no further', () => {
    const chain = (length: number): Record<string, Condition> =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `s${index}`,
          index === length - 1 ? gold : { segment: `s${index + 1}`, member: true },
        ]),
      );
    expect(saw({ segment: 's0', member: true }, { segments: chain(10) }).holds).toBe(true);
    expect(saw({ segment: 's0', member: true }, { segments: chain(11) }).holds).toBe(false);
  });
});
