import { expect, it } from 'vitest';
import { formatIn } from '../../../../i18n/format.ts';
import { ko } from '../../messages.ts';
import { eventSummary } from './event-summary.ts';

const say = (properties: Parameters<typeof eventSummary>[0]): string =>
  eventSummary(properties, formatIn('ko', 'Asia/Seoul'), ko.andMore);

it('names the product, the price and the cart', () => {
  expect(say({ name: '감귤 핸드크림', price: 12_000, cart_id: 'c-17', sku: 'x' })).toBe(
    '감귤 핸드크림 · 12,000원 · c-17',
  );
});

it('names the first of several products and counts the rest', () => {
  const products = [{ name: '녹차 세트' }, { name: '감귤청' }, { name: '비누' }];
  expect(say({ order_id: 'o-1', revenue: 54_000, products })).toBe('녹차 세트 외 2개 · 54,000원 · o-1');
});

it('shows the first plain values of what it does not know', () => {
  expect(say({ plan: 'pro', seats: 3, deep: {}, trial: true, more: 1 })).toBe('plan: pro · seats: 3 · trial: true');
  expect(say({})).toBe('');
});
