import { expect, it } from 'vitest';
import { describeFilters } from './describe-condition.ts';
import { describeSame } from './describe-match.ts';
import { pathName, propertyName, thingName } from './known-properties.ts';

it('calls properties what people call them, also those of several products', () => {
  expect(propertyName('price', 'ko')).toBe('가격');
  expect(propertyName('products.price', 'ko')).toBe('상품의 가격');
  expect(propertyName('products.product_id', 'en')).toBe('product ID of products');
  expect(pathName('trigger.cart_id', 'ko')).toBe('시작 이벤트의 장바구니 번호');
});

it('keeps the name of what nobody has a word for', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const property of ['quiz_score', 'products.quiz_score', 'constructor', ''])
      expect(propertyName(property, language)).toBe(property);
    expect(pathName('customer.city', language)).toBe('customer.city');
    expect(thingName('quiz_id', language)).toBe('quiz_id');
  }
});

it('says the thing for its id, where that tells things apart', () => {
  expect([thingName('cart_id', 'ko'), thingName('cart_id', 'en')]).toEqual(['장바구니', 'cart']);
  expect(describeSame({ cart_id: 'trigger.cart_id', quiz_id: 'trigger.quiz_id' }, 'ko')).toBe('같은 장바구니, quiz_id');
  expect(describeSame({ 'products.product_id': 'trigger.product_id' }, 'en')).toBe('same product');
});

it('asks for properties by those names', () => {
  const filters = [{ property: 'order_id', op: 'equals' as const, value: 'o-1' }];
  expect(describeFilters(filters, 'ko')).toBe('주문 번호가 o-1과 같음');
  expect(describeFilters(filters, 'en')).toBe('order ID is o-1');
});
