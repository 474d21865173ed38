import { describe, expect, it } from 'vitest';
import { sentenceOf, sentenceToCome } from '../../i18n/reasons.ts';
import type { JsonObject } from '../../json.ts';
import { problemsInTexts } from '../../templates/problems.ts';
import type { ConfigOf } from '../definitions.ts';
import { nodeMessages } from '../messages.ts';
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
      '적립금 값이 숫자가 아니라서(gold) 더하지 못하고 멈췄어요. 담당자의 결정을 기다려요.',
    );
    expect(sentenceOf(reason, 'en', 'update_customer')).toBe(
      'Points is gold, which is no number, so nothing was added. Waiting for a person to decide.',
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

describe('in words', () => {
  it('are what a person would do, by the names that people have for attributes', () => {
    const config: Config = {
      set: { tier: 'vip', quiz: true },
      increment: { points: 1, visits: -2, total_spent: '{{ trigger.revenue }}' },
      add: { tags: 'thanked' },
      remove: { tags: ['guest', 'new'] },
      unset: ['birthday', 'old'],
    };
    expect(nodeMessages('update_customer', 'ko').summary(config)).toBe(
      '등급을 vip로 바꾸기 · quiz를 예로 바꾸기 · 적립금에 1 더하기 · visits에서 2 빼기 · 누적 구매액에 {{ trigger.revenue }} 더하기 · tags에 thanked 넣기 · tags에서 guest, new 빼기 · 생일 지우기 · old 지우기',
    );
    expect(nodeMessages('update_customer', 'en').summary(config)).toBe(
      'Set tier to vip · set quiz to yes · add 1 to points · take 2 from visits · add {{ trigger.revenue }} to total spent · add thanked to tags · take guest, new out of tags · clear birthday · clear old',
    );
    expect(nodeMessages('update_customer', 'en').summary({ set: {} })).toBe('Nothing to change yet');
  });

  it('tell what was stored, and what will be', () => {
    const said = (set: JsonObject, unset: string[]) =>
      (['ko', 'en'] as const).flatMap((language) => {
        const reason = { code: 'customer_updated', facts: { set, unset } };
        return [sentenceOf(reason, language, 'update_customer'), sentenceToCome(reason, language, 'update_customer')];
      });
    expect(said({ tier: 'vip', points: 3 }, ['age'])).toEqual([
      '등급을 vip로, 적립금을 3으로 바꾸고 나이를 지웠어요.',
      '등급을 vip로, 적립금을 3으로 바꾸고 나이를 지울 거예요.',
      'Set tier to vip, points to 3 and cleared age.',
      'Will set tier to vip, points to 3 and clear age.',
    ]);
    expect(said({ tier: 'vip' }, [])[0]).toBe('등급을 vip로 바꿨어요.');
    expect(said({}, ['age', 'old'])[0]).toBe('나이, old를 지웠어요.');
    expect(said({}, [])).toEqual([
      '바꾼 것이 없어요.',
      '바꿀 것이 없어요.',
      'Nothing was changed.',
      'Will change nothing.',
    ]);
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
