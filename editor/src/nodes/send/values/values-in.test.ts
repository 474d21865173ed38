import { reminder } from '@olle/shared/gallery/cart/letters';
import { emailOf } from '@olle/shared/gallery/letter/email';
import { expect, it } from 'vitest';
import { valuesIn } from './values-in.ts';

const said = (text: string) => valuesIn(text).map(({ path, otherwise }) => [path, otherwise]);

it('says what a text shows, and what is shown where there is none', () => {
  expect(
    said(`{{ customer.name | default: '고객' }}님, {{- trigger.price | won -}} {{ a.b | default: "x" | upcase }}`),
  ).toEqual([
    ['customer.name', '고객'],
    ['trigger.price', ''],
    ['a.b', 'x'],
  ]);
});

it('finds each place of a value that stands there more than once', () => {
  const text = '{{ a.b }} {{ a.b | default: "x" }} {{a.b}}';
  const [first, second] = valuesIn(text);
  expect(first?.places.map(({ from, to }) => text.slice(from, to))).toEqual(['{{ a.b }}', '{{a.b}}']);
  expect(second?.otherwise).toBe('x');
});

it('says nothing of what is missing where the text asks first, or shows another value', () => {
  expect(said('{% if a.b %}{{ a.b }}{% else %}{{ c.d }}{% endif %} {{ e.f | default: g.h }} {{ i.j }}')).toEqual([
    ['a.b', null],
    ['c.d', null],
    ['e.f', null],
    ['i.j', ''],
  ]);
});

it('knows of each of a list by the list, and leaves out what a text counts for itself', () => {
  expect(
    said("{% assign n = 1 %}{% for item in customer.cart.items %}{{ item.name }} {{ n }}{% endfor %}{{ 'x' }}"),
  ).toEqual([['customer.cart.items.name', null]]);
});

it('reads every way to write a value, as the list of values writes it', () => {
  expect(said(`{{ customer['좋아하는 색'] }} {{ customer.cart.items | map: 'name' | join: ', ' }}`)).toEqual([
    ['customer.좋아하는 색', ''],
    ['customer.cart.items.name', ''],
  ]);
});

it('reads the mails of ready-made journeys', () => {
  const shop = { name: { ko: '봄', en: 'Spring' }, url: 'https://a.kr' };
  const body = emailOf(reminder(shop), { language: 'ko', readers: 'ko', shop }).html;
  const paths = said(body).map(([path]) => path);
  expect(paths).toContain('customer.name');
  expect(paths).toContain('customer.cart.items.name');
  expect(paths).toContain('trigger.name');
  expect(paths.filter((path) => /^(?:item|count)\b/.test(path ?? ''))).toEqual([]);
});
