import { compile } from '@olle/shared/journey/compile';
import { parseDocument } from '@olle/shared/journey/parse-document';
import type { JsonObject } from '@olle/shared/json';
import { renderTemplate } from '@olle/shared/templates/render';
import { describe, expect, it } from 'vitest';
import { demoJourneys } from './demo-journeys.ts';

const documents = demoJourneys('http://shop.test');

const cart = {
  items: [
    { name: '감귤 <3kg>', price: 19_800, quantity: 2, image_url: 'http://shop.test/a.svg', url: 'http://shop.test/a' },
  ],
  total: 39_600,
  cart_id: 'c-1',
};
const variables = (locale: string): JsonObject => ({
  customer: {
    name: locale === 'en' ? 'Grace Kim' : '김서연',
    email: 'a@example.com',
    locale,
    cart,
    total_spent: 512_000,
  },
  trigger: { cart_id: 'c-1', order_id: 'o-1', revenue: 39_600, products: cart.items },
  coupon: { code: 'HELLO-1234' },
  steps: {},
  journey: {},
});

const mails = documents.flatMap(({ name, nodes }) =>
  nodes.flatMap((node) =>
    'content' in node.config ? [{ name: `${name}/${node.id}`, content: node.config.content }] : [],
  ),
);

function render(source: string, locale: string, target: 'html' | 'none'): string {
  const rendered = renderTemplate(source, variables(locale), { escape: target });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.text;
}

describe('the journeys of the demo', () => {
  it.each(documents)('$name is a well-formed document and compiles without a problem', (document) => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    expect(compile(document)).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(mails)('$name speaks Korean to Korean readers and English to the others', ({ content }) => {
    const korean = render(content.subject, 'ko', 'none');
    const english = render(content.subject, 'en', 'none');
    expect(korean).toMatch(/[가-힣]/);
    expect(english).not.toMatch(/[가-힣]/);
    expect(render(content.html, 'en', 'html').replaceAll('감귤', '')).not.toMatch(/[가-힣]/);
    expect(render(content.html, 'en', 'html')).not.toMatch(/\/shop(\/cart)?"/);
  });

  it('lists the cart with pictures and amounts, and escapes what customers bring along', () => {
    const { content } = mails.find(({ name }) => name.endsWith('/reminder')) ?? { content: { html: '' } };
    const html = render(content.html, 'ko', 'html');
    expect(html).toContain('<img src="http://shop.test/a.svg"');
    expect(html).toContain('감귤 &lt;3kg&gt;');
    expect(html).toContain('39,600원');
    expect(render(content.html, 'en', 'html')).toContain('₩39,600');
  });

  it('shows what began the run when another cart has taken the place of this one', () => {
    const { content } = mails.find(({ name }) => name.endsWith('/reminder')) ?? { content: { html: '' } };
    const product = {
      cart_id: 'c-0',
      name: '해녀 머그잔',
      price: 22_000,
      quantity: 2,
      image_url: 'http://shop.test/b.svg',
    };
    const rendered = renderTemplate(content.html, { ...variables('ko'), trigger: product }, { escape: 'html' });
    expect(rendered).toMatchObject({ ok: true, text: expect.stringContaining('해녀 머그잔') });
    expect(rendered).toMatchObject({ text: expect.stringContaining('44,000원') });
    expect(rendered).not.toMatchObject({ text: expect.stringContaining('감귤') });
  });
});
