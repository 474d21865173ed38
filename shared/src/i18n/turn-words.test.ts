import { expect, it } from 'vitest';
import type { Turn } from '../simulate/turns.ts';
import { sentenceOfTurn } from './turn-words.ts';

const order: Turn = {
  kind: 'wait',
  event: 'Order Completed',
  where: [],
  match: { cart_id: 'c-17' },
  until: '2026-11-22T06:00:00.000Z',
};
const zone = 'Asia/Seoul';

it('says until when, and about which very cart', () => {
  expect(sentenceOfTurn(order, 'en', { zone })).toBe(
    'If Order Completed with cart c-17 happens by Sun 22 Nov, 15:00, the wait ends and goes on at once.',
  );
  expect(sentenceOfTurn({ ...order, kind: 'exit' }, 'ko', { zone })).toBe(
    '11월 22일 (일) 오후 3:00까지 같은 장바구니(c-17)의 주문 완료가 있으면 여정에서 나가요.',
  );
});

it('names no hour where nothing ends the wait by itself', () => {
  const cancelled: Turn = { ...order, kind: 'goal', match: {}, until: null };
  expect(sentenceOfTurn(cancelled, 'en')).toBe('If Order Completed happens, the goal is met and the journey ends.');
});

it('says the condition that lets somebody leave', () => {
  const vip: Turn = { kind: 'exit_condition', when: { attribute: 'tier', op: 'equals', value: 'vip' } };
  expect(sentenceOfTurn(vip, 'en')).toBe('As soon as this holds (tier is vip), leaves the journey.');
});
