import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../i18n/reasons.ts';
import type { JsonObject } from '../../json.ts';
import { problemsInTexts } from '../../templates/problems.ts';
import type { ConfigOf } from '../definitions.ts';
import { rehearse } from '../rehearse.fixture.ts';
import { updateCustomer } from './definition.ts';

type Config = ConfigOf<'update_customer'>;
const at = '2026-11-22T20:00:00Z';
const reasonOf = (config: Config, attributes: JsonObject = {}) =>
  rehearse([{ id: 'u1', type: 'update_customer', config }], { at, attributes }).steps[0]?.reason ?? {
    code: '',
    facts: {},
  };
const setBy = (config: Config, attributes: JsonObject = {}) => reasonOf(config, attributes).facts.set;

describe('counting up', () => {
  it('begins at 0 where nothing is, and takes a number that is written as text', () => {
    expect(setBy({ increment: { points: 2 } })).toEqual({ points: 2 });
    for (const points of [null, '']) expect(setBy({ increment: { points: 2 } }, { points })).toEqual({ points: 2 });
    expect(setBy({ increment: { points: -2 } }, { points: 5 })).toEqual({ points: 3 });
    expect(setBy({ increment: { points: 2 } }, { points: ' 12 ' })).toEqual({ points: 14 });
  });

  it('overwrites nothing that is no number: a person decides', () => {
    for (const points of ['gold', true, [1], { n: 1 }]) {
      const reason = reasonOf({ increment: { points: 2 } }, { points });
      expect([points, reason.code]).toEqual([points, 'increment_of_no_number']);
    }
    const reason = reasonOf({ increment: { points: 2 } }, { points: 'gold' });
    expect(sentenceOf(reason, 'ko', 'update_customer')).toBe(
      'points 값이 숫자가 아니라서(gold) 더하지 못하고 멈췄어요. 담당자의 결정을 기다려요.',
    );
    expect(sentenceOf(reason, 'en', 'update_customer')).toBe(
      'points is gold, which is no number, so nothing was added. Waiting for a person to decide.',
    );
  });

  it('stays a number that can be stored', () => {
    const most = Number.MAX_VALUE;
    expect(reasonOf({ increment: { points: most } }, { points: most }).code).toBe('increment_of_no_number');
  });
});

describe('a list', () => {
  it('takes what is not in it yet, and gives what is', () => {
    expect(setBy({ add: { tags: ['b', 'a'] } }, { tags: ['a'] })).toEqual({ tags: ['a', 'b'] });
    expect(setBy({ remove: { tags: 'a' } }, { tags: ['a', 'b', 'a'] })).toEqual({ tags: ['b'] });
  });

  it('begins with the single value that stands there', () => {
    expect(setBy({ add: { tags: 'new' } }, { tags: 'guest' })).toEqual({ tags: ['guest', 'new'] });
    expect(setBy({ remove: { tags: 'guest' } }, { tags: 'guest' })).toEqual({ tags: [] });
    expect(setBy({ add: { tags: 'new' } }, { tags: null })).toEqual({ tags: ['new'] });
  });
});

it('finds a broken template at its place, however deep', () => {
  expect(problemsInTexts(updateCustomer.templates({ set: { a: { b: ['{{ customer.name'] } } }))).toMatchObject([
    { field: 'set.a.b.0', code: 'template_error' },
  ]);
  expect(problemsInTexts(updateCustomer.templates({ set: { a: '{{ message.unsubscribe_url }}' } }))).toMatchObject([
    { field: 'set.a', code: 'variable_unknown' },
  ]);
  expect(updateCustomer.problems({ set: {} })).toEqual([{ field: 'set', code: 'update_empty' }]);
});
