import { expect, it } from 'vitest';
import { codeOf, labelOf } from './named.ts';

it('says an event and a property in the words of people, and beside them as the data has them', () => {
  expect(labelOf('Product Added', 'event', 'ko')).toBe('장바구니 담기 · Product Added');
  expect(labelOf('cart_id', 'property', 'ko')).toBe('장바구니 번호 · cart_id');
  expect(labelOf('products.price', 'property', 'ko')).toBe('상품의 가격 · products.price');
  expect(labelOf('trigger.cart_id', 'path', 'ko')).toBe('시작 이벤트의 장바구니 번호 · trigger.cart_id');
});

it('says nothing twice', () => {
  expect(labelOf('Product Added', 'event', 'en')).toBe('Product Added');
  expect(labelOf('cart_id', 'property', 'en')).toBe('cart_id');
  expect(labelOf('Quiz Finished', 'event', 'ko')).toBe('Quiz Finished');
  expect(labelOf('customer.city', 'path', 'ko')).toBe('customer.city');
});

it('takes either name for the one that the data has', () => {
  for (const typed of ['장바구니 담기', '장바구니 담기 · Product Added', 'Product Added'])
    expect(codeOf(typed, 'event', 'ko', [])).toBe('Product Added');
  expect(codeOf('장바구니 번호', 'property', 'ko', ['price'])).toBe('cart_id');
  expect(codeOf('시작 이벤트의 주문 번호', 'path', 'ko', ['trigger.order_id'])).toBe('trigger.order_id');
});

it('leaves what it does not know, and what a shop sends under those very words', () => {
  expect(codeOf('장바구니 담', 'event', 'ko', ['Product Added'])).toBe('장바구니 담');
  expect(codeOf('장바구니 담기', 'event', 'ko', ['Product Added', '장바구니 담기'])).toBe('장바구니 담기');
  expect(codeOf('', 'event', 'ko', [])).toBe('');
});

it('means the one that comes in where two are called alike', () => {
  expect(codeOf('상품 재입고', 'event', 'ko', ['Product Back in Stock'])).toBe('Product Back in Stock');
});
