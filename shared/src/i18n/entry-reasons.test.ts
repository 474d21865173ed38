import { expect, it } from 'vitest';
import { sentenceOf } from './reasons.ts';

const said = (code: string, facts: Parameters<typeof sentenceOf>[0]['facts']) =>
  (['ko', 'en'] as const).map((language) => sentenceOf({ code, facts }, language));

it('names the property of the event that did not fit as people call it', () => {
  const saw = { attribute: 'price', op: 'gte', expected: 50_000, actual: 20_000 };
  const [ko, en] = said('trigger_filtered', {
    event: 'Product Added',
    at: '2026-11-23T00:00:00Z',
    zone: 'Asia/Seoul',
    saw,
  });
  expect(ko).toBe(
    '장바구니 담기가 있었지만(마지막: 11월 23일 (월) 오전 9:00) 시작 조건에 맞지 않았어요 (가격: 20,000 (조건: 50,000 이상)).',
  );
  expect(en).toContain('but not as the journey asks: price was 20,000 (asked: is at least 50,000).');
});

it('says by what somebody is still in the segment that they would have to leave', () => {
  const saw = { attribute: 'tier', op: 'equals', expected: 'vip', actual: 'vip' };
  expect(said('still_in_segment', { segmentName: 'VIP', saw })).toEqual([
    "아직 고객 그룹 'VIP' 안에 있어요 (등급: vip). 그룹에서 나가면 시작해요.",
    'Is still in the segment “VIP” (tier was vip); the journey starts with those who leave it.',
  ]);
});
