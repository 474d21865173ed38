import { templateProblems } from '@olle/shared/templates/problems';
import { renderTemplate } from '@olle/shared/templates/render';
import { expect, it } from 'vitest';
import { en, ko } from '../words.ts';
import { type KnownValues, valuesOf, valueTitle } from './values-of.ts';

const known: KnownValues = {
  attributes: ['tier', '좋아하는 색', 'address.city', 'cart.cart_id', 'cart.items', 'cart.items.name'],
  event: { name: '장바구니 담기', properties: ['cart_id', 'name', 'price', 'product_id', 'products.name', 'added_at'] },
  steps: [{ id: 'w1', title: '주문 기다리기', properties: ['order_id', 'total'] }],
  hasCoupon: false,
};
const parts = valuesOf(known, { ...ko.values, language: 'ko' });
const values = parts.flatMap((part) => part.values);
const expressionOf = (path: string) => values.find((value) => value.path === path)?.expression ?? '';

it('calls values what people call them, the usual ones first', () => {
  const titles = Object.fromEntries(
    parts.map(({ title, values: those }) => [title, those.map((value) => value.title)]),
  );
  expect(titles).toEqual({
    고객: ['고객 이름', '고객 이메일', '고객 전화번호', '고객 등급', '도시'],
    '고객의 장바구니': ['장바구니 번호', '장바구니 상품 이름'],
    '고객의 다른 정보': ['좋아하는 색'],
    '시작 이벤트: 장바구니 담기': ['장바구니 번호', '상품 이름', '상품 가격', '상품 번호', '상품의 이름', 'added_at'],
    '앞 단계에서 얻은 값': ['주문 기다리기: 주문 번호', '주문 기다리기: 총금액'],
    쿠폰: ['쿠폰 번호'],
    '이 메일': ['수신 거부 주소'],
  });
});

it('has words for what a text holds though nobody was seen with it', () => {
  const titles = (language: 'ko' | 'en') =>
    [
      'customer.name',
      'customer.cart.items.name',
      'customer.tiers',
      'trigger.price',
      'trigger.added_at',
      'coupon.code',
      'x.y',
    ].map((path) => valueTitle(path, { ...(language === 'ko' ? ko : en).values, language }));
  expect(titles('ko')).toEqual([
    ...['고객 이름', '장바구니 상품 이름', 'tiers', '상품 가격', 'added_at', '쿠폰 번호', 'x.y'],
  ]);
  expect(titles('en')).toEqual([
    ...['Customer’s name', 'Products in the cart: name', 'tiers', 'Product price', 'added_at', 'Coupon code', 'x.y'],
  ]);
});

it('writes Liquid that is sound, and that shows them as readers are used to', () => {
  for (const { expression } of values)
    expect(templateProblems(expression, ['customer', 'trigger', 'steps', 'coupon', 'message'])).toEqual([]);
  const variables = {
    customer: { '좋아하는 색': '귤색', address: { city: '제주' }, cart: { items: [{ name: '귤' }] } },
    trigger: { price: 39_000, products: [{ name: '귤' }, { name: '한라봉' }], added_at: '2026-11-22T00:00:00.000Z' },
    steps: { w1: { order_id: 'o-1' } },
  };
  const shown = (path: string) => {
    const rendered = renderTemplate(expressionOf(path), variables, { escape: 'html', zone: 'Asia/Seoul' });
    return rendered.ok ? rendered.text : rendered.message;
  };
  expect(shown('customer.name')).toBe('고객');
  expect(shown('customer.좋아하는 색')).toBe('귤색');
  expect(shown('customer.address.city')).toBe('제주');
  expect(shown('customer.cart.items.name')).toBe('귤');
  expect(shown('trigger.price')).toBe('39,000원');
  expect(shown('trigger.products.name')).toBe('귤, 한라봉');
  expect(shown('trigger.added_at')).toBe('2026년 11월 22일');
  expect(shown('steps.w1.order_id')).toBe('o-1');
});

it('says what a coupon needs, until there is such a step', () => {
  const noteOf = (hasCoupon: boolean) =>
    valuesOf({ ...known, hasCoupon }, { ...ko.values, language: 'ko' })
      .flatMap((part) => part.values)
      .find(({ path }) => path === 'coupon.code')?.note;
  expect([noteOf(false), noteOf(true)]).toEqual(['쿠폰을 주는 단계가 앞에 있어야 해요', undefined]);
});
