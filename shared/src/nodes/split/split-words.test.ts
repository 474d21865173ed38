import { describe, expect, it } from 'vitest';
import type { Condition } from '../../conditions/condition.ts';
import { conditionClause } from '../../i18n/condition-clause.ts';
import { nodeMessages } from '../messages.ts';
import { madeName } from './made-name.ts';

const vip: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };
const often: Condition = { event: 'Order Completed', times: { op: 'gte', value: 2 }, within: 'P30D' };
const say = (language: 'ko' | 'en', ...branches: readonly (readonly [string, Condition])[]) =>
  nodeMessages('split', language).summary({
    branches: branches.map(([name, when], at) => ({ id: `b${at}`, name, when })),
  });

describe('the card of a split', () => {
  it('says who goes there', () => {
    expect(say('ko', ['VIP', vip])).toBe('VIP: 등급이 vip이면');
    expect(say('en', ['VIP', vip])).toBe('VIP: if tier is vip');
  });

  it('tells a new condition, though the branch keeps its name', () => {
    expect(say('en', ['VIP', { attribute: 'tier', op: 'equals', value: 'gold' }])).toBe('VIP: if tier is gold');
  });

  it('lets the condition stand for a name that nobody gave', () => {
    for (const name of ['', madeName.ko(2), madeName.en(2)]) {
      expect(say('ko', [name, vip])).toBe('등급이 vip이면');
      expect(say('en', [name, vip])).toBe('if tier is vip');
    }
  });

  it('tells several in short, and how many there are besides', () => {
    const long: Condition = {
      attribute: 'last_ordered_category',
      op: 'contains',
      value: '제주 감귤과 유기농 주스 선물 세트',
    };
    expect(say('ko', ['VIP', vip], ['단골', often])).toBe(
      'VIP: 등급이 vip이면 · 단골: 최근 30일 안에 주문 완료 2회 이상이면',
    );
    const many = say('ko', ['', long], ['', vip], ['', vip], ['', vip], ['', vip]);
    expect(many).toBe('last_ordered_category가 제주… · 등급이 vip이면 · 등급이 vip이면 · 그 밖에 2개');
    expect(say('en', ['', long], ['', vip], ['', vip], ['', vip])).toMatch(
      /… · if tier is vip · if tier is vip · 1 more$/,
    );
  });

  it('asks for a condition where there is none', () => {
    expect(say('ko')).toBe('조건으로 갈래 나누기');
    expect(say('en')).toBe('Split by condition');
  });

  it('says a segment by its name, and does without where nobody knows it', () => {
    const member: Condition = { segment: '0b1c', member: true };
    const config = { branches: [{ id: 'b', name: '', when: member }] };
    const names = { segment: () => '단골' };
    expect(nodeMessages('split', 'ko').summary(config, names)).toBe("고객 그룹 '단골'에 속하면");
    expect(nodeMessages('split', 'en').summary(config, names)).toBe("if in segment '단골'");
    expect(nodeMessages('split', 'ko').summary(config)).toBe('고객 그룹에 속하면');
    expect(nodeMessages('split', 'en').summary(config)).toBe('if in a segment');
  });
});

it.each<readonly [Condition, string]>([
  [{ attribute: '등급', op: 'not_equals', value: 'VIP' }, '등급이 VIP와 다르면'],
  [{ attribute: '등급', op: 'in', value: ['VIP', '골드'] }, '등급이 VIP, 골드 중 하나이면'],
  [{ attribute: '등급', op: 'not_in', value: ['VIP'] }, '등급이 VIP 중 어느 것도 아니면'],
  [{ attribute: '이름', op: 'exists' }, '이름이 있으면'],
  [{ attribute: '이름', op: 'not_exists' }, '이름이 없으면'],
  [{ attribute: '이름', op: 'contains', value: '김' }, '이름이 김을 포함하면'],
  [{ attribute: '이름', op: 'not_contains', value: '김' }, '이름이 김을 포함하지 않으면'],
  [{ attribute: '이름', op: 'starts_with', value: '김' }, '이름이 김으로 시작하면'],
  [{ attribute: '이름', op: 'ends_with', value: '김' }, '이름이 김으로 끝나면'],
  [{ attribute: '금액', op: 'lt', value: 5000 }, '금액이 5,000 미만이면'],
  [{ attribute: '생일', op: 'anniversary' }, '생일이 오늘과 같은 날이면'],
  [{ consent: 'email.advertising', is: false }, '이메일 광고 수신에 동의하지 않으면'],
  [{ consent: 'email.advertising', is: true }, '이메일 광고 수신에 동의하면'],
  [{ message: { channel: 'email' }, status: 'opened' }, '메시지(이메일) 열어 봤으면'],
  [{ message: { channel: 'email' }, status: 'sent' }, '메시지(이메일) 보냈으면'],
  [{ message: { channel: 'email' }, status: 'delivered' }, '메시지(이메일) 도착했으면'],
  [{ not: vip }, '(등급이 vip와 같음)이 아니면'],
  [{ all: [vip, { attribute: '이름', op: 'exists' }] }, '등급이 vip이고 이름이 있으면'],
  [{ any: [{ attribute: '이름', op: 'not_exists' }, vip] }, '이름이 없거나 등급이 vip이면'],
  [
    { all: [{ any: [vip, often] }, vip] },
    '(등급이 vip와 같음 또는 최근 30일 안에 주문 완료 2회 이상)에 맞고 등급이 vip이면',
  ],
  [{ all: [] }, '모든 고객이면'],
])('%j reads as Korean is spoken', (condition, said) => {
  expect(conditionClause(condition, 'ko')).toBe(said);
});
