import { expect, it } from 'vitest';
import { locationOf } from './location-of.ts';

it.each([
  ['https://shop.example/a?x=1&y=%20', 'https://shop.example/a?x=1&y=%20'],
  ['https://shop.example/상품/귤?q=%EA%B7%A4', 'https://shop.example/%EC%83%81%ED%92%88/%EA%B7%A4?q=%EA%B7%A4'],
  ['https://shop.example/café', 'https://shop.example/caf%C3%A9'],
  ['https://귤.example/', 'https://xn--ii0b.example/'],
  ['https://shop.example/a\nb', 'https://shop.example/ab'],
  ['https://shop.example:x/귤', null],
])('leads from %s to where a browser would go', (link, location) => {
  expect(locationOf(link)).toBe(location);
});
