import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../json.ts';
import { renderTemplate } from '../../templates/render.ts';
import { startLetter } from './start-letter.ts';

const shop = { name: { ko: '봄날상점', en: 'Spring Shop' }, url: 'https://shop.test' };

function shown(about: 'cart' | 'other', language: 'ko' | 'en', variables: JsonObject): string {
  const rendered = renderTemplate(startLetter(about, shop, language), variables, { escape: 'html' });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.text;
}

describe('what a mail may begin with', () => {
  it('is a part of a mail, not a page with a frame of its own', () => {
    expect(startLetter('cart', shop, 'ko')).not.toMatch(/<html|<body/);
  });

  it('greets, shows what lies in the cart and leads back to it', () => {
    const variables = {
      customer: { cart: { cart_id: 'c-1', items: [{ name: 'Jam', price: 12_000 }], total: 12_000 } },
      trigger: { cart_id: 'c-1' },
    };
    const korean = shown('cart', 'ko', variables);
    expect(korean).toMatch(
      /고객님[\s\S]*Jam[\s\S]*12,000원[\s\S]*href="https:\/\/shop\.test\/cart"[\s\S]*장바구니로 가기/,
    );
    expect(shown('cart', 'en', variables)).not.toMatch(/[가-힣]/);
  });

  it('greets and leads to what the event is about, else to the shop', () => {
    const trigger = { url: 'https://shop.test/p' };
    expect(shown('other', 'ko', { customer: { name: '서연' }, trigger })).toMatch(
      /서연님[\s\S]*href="https:\/\/shop\.test\/p"[\s\S]*보러 가기/,
    );
    expect(shown('other', 'en', {})).toMatch(/Hi there,[\s\S]*href="https:\/\/shop\.test"/);
    expect(shown('other', 'en', {})).not.toMatch(/[가-힣]/);
  });
});
