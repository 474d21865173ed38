import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../json.ts';
import { renderTemplate } from '../../templates/render.ts';
import type { Setting } from '../setting.ts';
import { earlyLook } from '../vip-thanks/letters.ts';
import { emailOf } from './email.ts';
import { button, cart, heading, items, type Letter, linkFrom, type Part, paragraph, product, you } from './letter.ts';
import { shopWords } from './shop-words.ts';

const shop = { name: { ko: '봄날상점', en: 'Spring Shop' }, url: 'https://shop.test/', englishQuery: '?lang=en' };
const setting: Setting = { language: 'ko', readers: 'ko', shop };
const both = (...parts: Part[]): Letter => ({ ko: { subject: you.ko, parts }, en: { subject: you.en, parts } });

function htmlOf(letter: Letter, variables: JsonObject, about: Setting = setting): string {
  const rendered = renderTemplate(emailOf(letter, about).html, variables, { escape: 'html' });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.text;
}

function subjectOf(letter: Letter, variables: JsonObject, about: Setting): string {
  const rendered = renderTemplate(emailOf(letter, about).subject, variables, { escape: 'none' });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.text;
}

describe('a letter as an e-mail', () => {
  it('addresses who gave no name too', () => {
    const letter = both(heading(you.ko), paragraph(you.en));
    expect(htmlOf(letter, { customer: {} })).toContain('고객님');
    expect(htmlOf(letter, { customer: {} })).toContain('there');
    expect(htmlOf(letter, { customer: { name: 'Grace Kim' } })).toMatch(/>Grace</);
  });

  it('leaves out what an event left out: picture, link, price, number, the list itself', () => {
    const letter = both(items('trigger.products', 'trigger.revenue'), product('steps.dropped'), cart);
    expect(htmlOf(letter, {})).not.toMatch(/<img|합계|수량/);
    const html = htmlOf(letter, { trigger: { products: [{ name: '감귤 잼' }] } });
    expect(html).toContain('<b>감귤 잼</b>');
    expect(html).not.toMatch(/<img|합계|수량|NaN|0원/);
  });

  it('multiplies, sums and writes won as the reader is used to', () => {
    const letter = both(items('trigger.products', 'trigger.revenue'));
    const trigger = { products: [{ name: 'Jam', price: 12_000, quantity: 2 }], revenue: 24_000 };
    expect(htmlOf(letter, { trigger }).match(/24,000원/g)).toHaveLength(2);
    expect(htmlOf(letter, { trigger }, { ...setting, readers: 'en' }).match(/₩24,000/g)).toHaveLength(2);
  });

  it('shows the cart that began the run; another one has no place here', () => {
    const customer = { cart: { cart_id: 'c-2', items: [{ name: '머그잔', price: 1 }], total: 1 } };
    expect(htmlOf(both(cart), { customer, trigger: { cart_id: 'c-2', name: '감귤' } })).toContain('머그잔');
    expect(htmlOf(both(cart), { customer, trigger: { cart_id: 'c-1', name: '감귤' } })).not.toContain('머그잔');
  });

  it('goes to the product where an event says where that is, else to the shop', () => {
    const letter = both(button('보기', linkFrom('trigger.url', shopWords(shop, 'ko').home)));
    expect(htmlOf(letter, { trigger: { url: 'https://shop.test/p?a=1&b="2"' } })).toContain(
      'href="https://shop.test/p?a=1&amp;b=&#34;2&#34;"',
    );
    expect(htmlOf(letter, {})).toMatch(/<a href="https:\/\/shop\.test" style="display/);
  });

  it('speaks to each in their own language where readers have two', () => {
    const letter: Letter = {
      ko: { subject: '안녕하세요', parts: [heading('반가워요')] },
      en: { subject: 'Hello', parts: [heading('Nice')] },
    };
    const about: Setting = { ...setting, readers: 'both' };
    expect(htmlOf(letter, { customer: { locale: 'en' } }, about)).toMatch(/lang="en"[\s\S]*Spring Shop[\s\S]*Nice/);
    expect(htmlOf(letter, { customer: { locale: 'en' } }, about)).toContain('href="https://shop.test?lang=en"');
    expect(htmlOf(letter, { customer: {} }, about)).toMatch(/lang="ko"[\s\S]*봄날상점[\s\S]*반가워요/);
    const subjectFor = (locale: Json) => subjectOf(letter, { customer: { locale } }, about);
    expect(['en', 'en-US', 'en_GB'].map(subjectFor)).toEqual(['Hello', 'Hello', 'Hello']);
    expect(['ko', 'ko-KR', 'sl-en', '', null, 82, ['en']].map(subjectFor)).toEqual(Array(7).fill('안녕하세요'));
  });

  it('takes a shop’s own words as words: no markup, no Liquid, no second line in a subject', () => {
    const name = '{{ customer.email }}<b>"봄"\n';
    const words = shopWords({ ...shop, name: { ko: name, en: name } }, 'ko');
    expect(words.name).toBe(' customer.email &lt;b&gt;&#34;봄&#34;\n');
    expect(words.bareName).toBe(' customer.email <b>"봄"');
  });

  it('keeps the lines in which somebody wrote, and makes no paragraph of none', () => {
    const news = { ko: '첫째 소식\n\n둘째 <소식>', en: '' };
    expect(htmlOf(earlyLook(shop, news), {})).toMatch(/>첫째 소식<\/p>\s*<p[^>]*>둘째 &lt;소식&gt;<\/p>/);
    expect(earlyLook(shop, news).en.parts).not.toContainEqual(paragraph(''));
  });

  it('puts an answer into the address of its link', () => {
    expect(shopWords(shop, 'ko').answer('a')).toBe('https://shop.test?answer=a');
    expect(shopWords(shop, 'en').answer('a')).toBe('https://shop.test?lang=en&amp;answer=a');
  });
});
