import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

const web = ['http:', 'https:'];

it.each([
  ['https://shop.example/cart?id=1', 'https://shop.example/cart?id=1'],
  [' shop.example/cart ', 'https://shop.example/cart'],
  ['감귤상점.한국', 'https://감귤상점.한국'],
  ['{{ trigger.url }}', '{{ trigger.url }}'],
  ["{{ trigger.url | default: 'https://a.kr' }}", "{{ trigger.url | default: 'https://a.kr' }}"],
  ['https://shop.example/{{ trigger.sku }}', 'https://shop.example/{{ trigger.sku }}'],
  ['', null],
  ['상점', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['https://a b', null],
  ['{{ trigger.url', null],
  ['mailto:a@b.kr', null],
])('reads %j as %j', (typed, address) => {
  expect(readAddress(typed, web)).toBe(address);
});

it('takes a mailbox or a telephone where that is meant', () => {
  expect(readAddress('mailto:a@b.kr', [...web, 'mailto:', 'tel:'])).toBe('mailto:a@b.kr');
  expect(readAddress('tel:02-123-4567', [...web, 'mailto:', 'tel:'])).toBe('tel:02-123-4567');
});
