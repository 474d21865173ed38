import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from './condition.ts';
import { conditionShapeProblems, parseCondition } from './parse-condition.ts';
import { conditionProblems, filterProblems } from './problems.ts';

const found = (input: unknown, asker: 'run' | 'segment' = 'run'): string[] => {
  const parsed = parseCondition(input, asker);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path}: ${code}`);
};
const a = (op: string, value?: unknown) => ({ attribute: 'x', op, ...(value === undefined ? {} : { value }) });
const nested = (depth: number): unknown => (depth === 1 ? a('exists') : { not: nested(depth - 1) });

describe('a condition from outside', () => {
  it.each([
    [null, ': condition_not_object'],
    [[], ': condition_unknown'],
    [{}, ': condition_unknown'],
    [{ atribute: 'x' }, ': condition_unknown'],
    [{ op: 'equals', attribute: 'x', value: 1, extra: 1 }, 'extra: field_unknown'],
    [{ all: [], any: [] }, 'any: field_unknown'],
    [{ all: {} }, 'all: field_wrong_type'],
    [{ all: [a('exists'), { any: [{ attribute: 'x', op: 'is' }] }] }, 'all.1.any.0.op: operator_unknown'],
    [{ not: 'x' }, 'not: condition_not_object'],
    [{ attribute: 'x' }, 'op: field_missing'],
    [{ attribute: 7, op: 'exists' }, 'attribute: field_wrong_type'],
    [{ attribute: '', op: 'exists' }, 'attribute: path_missing'],
    [{ event: '' }, 'event: event_missing'],
    [{ event: 'E', within: 'a month' }, 'within: duration_invalid'],
    [{ event: 'E', within: 'P200Y' }, 'within: duration_invalid'],
    [{ event: 'E', since: '2026-03-01' }, 'since: instant_invalid'],
    [{ event: 'E', times: { op: 'gte', value: '2' } }, 'times.value: field_wrong_type'],
    [{ event: 'E', times: { op: 'gte', value: -1 } }, 'times.value: field_out_of_range'],
    [{ event: 'E', sum: { property: 'p', op: 'in', value: 1 } }, 'sum.op: operator_unknown'],
    [{ event: 'E', where: [{ property: 'p', op: 'sounds_like', value: 'x' }] }, 'where.0.op: operator_unknown'],
    [{ event: 'E', where: [{ prop: 'p' }] }, 'where.0: filter_unknown'],
    [{ event: 'E', where: [{ any_in: 'l', where: [{ property: 'p' }] }] }, 'where.0.where.0.op: field_missing'],
    [{ segment: 's' }, 'member: field_missing'],
    [{ message: { node: 'm' }, status: 'eaten' }, 'status: field_invalid'],
    [{ consent: 'email', is: true }, 'consent: field_invalid'],
    [{ all: Array(51).fill(a('exists')) }, 'all: too_many_members'],
    [nested(11), `${Array(10).fill('not').join('.')}: too_deep`],
  ])('%j has a located problem', (input, problem) => {
    expect(found(input)).toEqual([problem]);
  });

  it('may nest ten deep', () => {
    expect(found(nested(10))).toEqual([]);
  });

  it('survives nesting that would exhaust the stack', () => {
    let deep: unknown = a('exists');
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };
    expect(found(deep)[0]).toContain('too_deep');
  });

  it('says all problems at once', () => {
    expect(found({ all: [{ event: '' }, a('equals', 1), { attribute: 'x' }] })).toEqual([
      'all.0.event: event_missing',
      'all.2.op: field_missing',
    ]);
  });

  it('never throws, and locates what it refuses', () => {
    const members = fc.constantFrom(
      'all',
      'any',
      'not',
      'attribute',
      'event',
      'op',
      'value',
      'where',
      'any_in',
      'property',
    );
    const anything = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>('equals', 'in', '', 1, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(members, tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (input) => {
        const parsed = parseCondition(input);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        if (!parsed.ok) for (const { message } of parsed.problems) expect(message).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('values and their operators', () => {
  it.each([
    [a('equals'), 'value_missing'],
    [a('equals', null), 'value_missing'],
    [a('equals', ['x']), 'value_is_list'],
    [a('not_equals', { a: 1 }), 'value_is_object'],
    [a('exists', true), 'value_unexpected'],
    [a('not_exists', null), 'value_unexpected'],
    [a('anniversary', '2026-03-01'), 'value_unexpected'],
    [a('in', 'x'), 'value_not_list'],
    [a('not_in', []), 'value_list_empty'],
    [a('in', ['x', null]), 'value_is_object'],
    [a('contains', ''), 'value_empty'],
    [a('starts_with', 1), 'value_not_text'],
    [a('ends_with', ''), 'value_empty'],
    [a('gt', '10'), 'value_not_number'],
    [a('lte', true), 'value_not_number'],
    [a('before', 'tomorrow'), 'value_not_date'],
    [a('before', '2026-02-30'), 'value_not_date'],
    [a('after', '2026-03-01T00:00:00'), 'value_not_date'],
    [a('within_last', 'P1X'), 'value_not_duration'],
    [a('within_next', 30), 'value_not_duration'],
  ])('%j', (input, code) => {
    expect(found(input)).toEqual([`value: ${code}`]);
  });

  it('takes a reference for any value, since it is read when asked', () => {
    for (const op of ['equals', 'in', 'gt', 'before', 'within_last'])
      expect(found(a(op, { from: 'trigger.x' }))).toEqual([]);
    expect(found(a('equals', { from: 'nowhere.x' }))).toEqual(['value: value_is_object']);
    expect(found(a('exists', { from: 'trigger.x' }))).toEqual(['value: value_unexpected']);
  });

  it('looks into the filters of events and elements', () => {
    const where = [{ property: 'p', op: 'gt', value: 'x' }];
    expect(found({ event: 'E', where: [{ any_in: 'l', where }] })).toEqual(['where.0.where.0.value: value_not_number']);
    expect(found({ any_in: 'l', where })).toEqual(['where.0.value: value_not_number']);
    expect(filterProblems([{ property: 'p', op: 'gt', value: 'x' }])).toMatchObject([{ path: '0.value' }]);
  });

  it('refuses a period that is over before it begins', () => {
    const since = '2026-03-02T00:00:00Z';
    expect(found({ event: 'E', since, until: '2026-03-01T00:00:00Z' })).toEqual(['until: period_empty']);
    expect(found({ event: 'E', since: '2026-03-01T00:00:00+09:00', until: '2026-03-01T00:00:00Z' })).toEqual([]);
  });
});

it('keeps what only a run has out of segments', () => {
  expect(found({ trigger: 'x', op: 'exists' }, 'segment')).toEqual([': needs_run']);
  expect(found({ event: 'E', since: 'entry' }, 'segment')).toEqual(['since: needs_run']);
  expect(found({ message: { node: 'm' }, status: 'opened' }, 'segment')).toEqual([': needs_run']);
  expect(found({ message: { channel: 'email' }, status: 'opened' }, 'segment')).toEqual([]);
  expect(found(a('equals', { from: 'steps.w1.x' }), 'segment')).toEqual(['value: needs_run']);
  expect(found(a('equals', { from: 'customer.y' }), 'segment')).toEqual([]);
});

it('lets a draft keep a value that is not there yet', () => {
  expect(conditionShapeProblems(a('equals'))).toEqual([]);
});

it('bounds what one condition may ask in all', () => {
  const row: Condition = { any: Array<Condition>(50).fill({ attribute: 'x', op: 'exists' }) };
  expect(conditionProblems({ all: Array<Condition>(9).fill(row) })).toEqual([]);
  expect(conditionProblems({ all: Array<Condition>(11).fill(row) })).toMatchObject([
    { path: '', code: 'too_many_members' },
  ]);
});
