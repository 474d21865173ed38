import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../journey/document.ts';
import { describeCondition } from './describe-condition.ts';
import type { Names } from './names.ts';
import { sentenceOf } from './reasons.ts';
import { stepNames } from './step-names.ts';

const document = {
  ...emptyDocument('Cart'),
  nodes: [
    { id: 'w1', type: 'wait' as const, config: { for: 'P3D' } },
    {
      id: 'm1',
      type: 'send' as const,
      config: { channel: 'email' as const, content: { subject: '환영해요', html: '' } },
    },
  ],
};
const names = (language: 'ko' | 'en'): Names => ({
  step: stepNames([document], language),
  segment: (id) => (id === 's1' ? '단골' : undefined),
});
const jumped = { code: 'jumped', facts: { to: 'w1', time: 1, max: 3 } };
const asked = (saw: Record<string, string | boolean>) => ({
  code: 'branch_else',
  facts: { refused: [{ branch: 'A', saw }] },
});

describe('a reason', () => {
  it('calls the step that it led to as the canvas does', () => {
    expect(sentenceOf(jumped, 'ko', 'jump', names('ko'))).toBe("'3일 기다리기' 단계로 갔어요 (최대 3번 가운데 1번째).");
    expect(sentenceOf(jumped, 'en', 'jump', names('en'))).toBe('Jumped to “Wait 3 days”, time 1 of at most 3.');
    expect(sentenceOf({ code: 'jump_used_up', facts: { to: 'w1', max: 3 } }, 'ko', 'jump', names('ko'))).toBe(
      "'3일 기다리기' 단계로 이미 3번 가서 '횟수를 다 씀' 갈래로 갔어요.",
    );
  });

  it('names messages, answers and segments by what they are of', () => {
    const say = (saw: Record<string, string | boolean>) => sentenceOf(asked(saw), 'ko', 'split', names('ko'));
    expect(say({ node: 'm1', status: 'opened', actual: false })).toContain('메시지(이메일 · 환영해요) 열어 봄: 아니요');
    expect(say({ step: 'w1.status', op: 'equals', actual: '200' })).toContain("'3일 기다리기'의 status: 200");
    expect(say({ segment: 's1', member: true, actual: false })).toContain("고객 그룹 '단골'에 속하지 않음");
  });

  it('leaves alone what only looks like an id: data of the shop', () => {
    const facts = { set: { to: 'w1', node: 'm1', segment: 's1' }, unset: [] };
    expect(sentenceOf({ code: 'customer_updated', facts }, 'en', 'update_customer', names('en'))).toBe(
      'Set to to w1, node to m1, segment to s1.',
    );
  });

  it('shows no id where nobody knows the name', () => {
    const all = [
      jumped,
      asked({ node: 'm1', status: 'opened', actual: false }),
      asked({ segment: '0b6f1c1e-7a51', member: true, actual: false }),
    ];
    for (const language of ['ko', 'en'] as const)
      for (const reason of all)
        expect(sentenceOf(reason, language, reason === jumped ? 'jump' : 'split')).not.toMatch(/\b(w1|m1)\b|0b6f/);
  });
});

it('says a condition with the names of its steps and segments', () => {
  const opened = { message: { node: 'm1' }, status: 'opened' as const };
  const answered = { step: 'w1.status', op: 'equals' as const, value: 200 };
  expect(describeCondition(opened, 'en', names('en'))).toBe('message (E-mail · 환영해요) opened');
  expect(describeCondition(answered, 'en', names('en'))).toBe('status of “Wait 3 days” is 200');
  expect(describeCondition(opened, 'en')).toBe('message of an earlier step opened');
});

it('names days as they begin in the workspace', () => {
  const march = { since: '2026-02-28T15:00:00.000Z', until: '2026-03-31T15:00:00.000Z' };
  const bought = { event: 'Bought', ...march };
  expect(describeCondition(bought, 'ko')).toContain('2026년 3월 1일부터 2026년 4월 1일 전까지 Bought');
  expect(describeCondition(bought, 'en', { zone: 'UTC' })).toContain(
    'from 28 Feb 2026, 15:00 until 31 Mar 2026, 15:00',
  );
  const saw = { event: 'Bought', count: 2, times: { op: 'gte', value: 1 }, ...march };
  const reason = { code: 'exit_condition', facts: { saw } };
  expect(sentenceOf(reason, 'en')).toContain('Bought happened 2 times from 1 Mar 2026 until 1 Apr 2026');
  expect(sentenceOf(reason, 'en', undefined, { zone: 'UTC' })).toContain('from 28 Feb 2026, 15:00');
});

it('writes dates that are compared with as people write them', () => {
  const joined = (op: 'before' | 'after', value: string) => ({ attribute: 'joined_at', op, value });
  expect(describeCondition(joined('after', '2026-03-01'), 'ko')).toBe('가입일이 2026년 3월 1일 이후');
  expect(describeCondition(joined('before', '2026-03-01T04:30:00Z'), 'ko')).toContain('2026년 3월 1일 오후 1:30 이전');
  expect(describeCondition(joined('before', '2026-03-01T04:30:00Z'), 'en', { zone: 'UTC' })).toBe(
    'sign-up date is before 1 Mar 2026, 04:30',
  );
});
