import { expect, it } from 'vitest';
import { attributeName, attributeTitle } from './attribute-names.ts';
import { describeCondition } from './describe-condition.ts';
import { describeFacts } from './describe-facts.ts';
import { sentenceOf } from './reasons.ts';

it('calls attributes what people call them, with a capital only where a line begins', () => {
  expect([attributeName('tier', 'ko'), attributeName('tier', 'en'), attributeTitle('tier', 'en')]).toEqual([
    '등급',
    'tier',
    'Tier',
  ]);
  expect([attributeName('address.city', 'ko'), attributeTitle('joined_at', 'en')]).toEqual(['도시', 'Sign-up date']);
  expect([attributeName('cart.total', 'ko'), attributeName('cart.total', 'en')]).toEqual([
    '장바구니 총금액',
    'cart total',
  ]);
});

it('keeps the name of what nobody has a word for', () => {
  for (const language of ['ko', 'en'] as const)
    for (const path of ['quiz_score', 'tier.level', 'constructor', ''])
      expect([attributeName(path, language), attributeTitle(path, language)]).toEqual([path, path]);
});

it('asks and tells by those names, with the particle of the word', () => {
  const tier = { attribute: 'tier', op: 'equals' as const, value: 'vip' };
  expect(describeCondition(tier, 'ko')).toBe('등급이 vip와 같음');
  expect(describeCondition(tier, 'en')).toBe('tier is vip');
  const saw = { attribute: 'address.city', op: 'equals', expected: 'Jeju', actual: null };
  expect(describeFacts(saw, 'ko')).toBe('도시: 없음');
  expect(describeFacts({ ...saw, actual: 'Seoul' }, 'ko')).toBe('도시: Seoul');
  expect(describeFacts({ ...saw, actual: 'Seoul' }, 'en')).toBe('city was Seoul');
  const reason = { code: 'no_date', facts: { attribute: 'birthday', value: null } };
  expect(sentenceOf(reason, 'ko')).toBe('생일에 앞으로 올 날짜가 없어요.');
  expect(sentenceOf(reason, 'en')).toBe('Birthday holds no date that is still to come.');
});

it('does not take a property of an event for an attribute of the customer', () => {
  const saw = { attribute: 'age', op: 'gte', expected: 20, actual: 19 };
  const facts = { event: 'Quiz Taken', at: '2026-11-23T00:00:00Z', zone: 'Asia/Seoul', saw };
  expect(sentenceOf({ code: 'trigger_filtered', facts }, 'ko')).toContain('(age: 19 (조건: 20 이상))');
});
