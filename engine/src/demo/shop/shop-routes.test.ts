import { describe, expect, it } from 'vitest';
import { consentWording } from '../catalogue/consent-wording.ts';
import { products } from '../catalogue/products.ts';
import { shopRoutes } from './shop-routes.ts';

const shop = shopRoutes({ writeKey: async () => 'key"><script>', publicUrl: 'http://shop.test' });
const get = (path: string, headers: Record<string, string> = {}) => shop.request(path, { headers });
const text = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

describe('the demo shop', () => {
  it('shows every product with a picture of its own making', async () => {
    const home = await text('/shop');
    for (const { id, name } of products) {
      expect(home).toContain(name.ko);
      const picture = await get(`/shop/images/${id}.svg`);
      expect(picture.headers.get('content-type')).toContain('image/svg+xml');
      expect(await picture.text()).not.toMatch(/href|<script|url\(/);
    }
  });

  it('speaks the language that was chosen, else the browser’s, else Korean', async () => {
    expect(await text('/shop')).toContain('<html lang="ko">');
    expect(await text('/shop', { 'accept-language': 'en-GB,en;q=0.9' })).toContain('<html lang="en">');
    const chosen = await get('/shop?lang=en');
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await text('/shop/cart', { cookie, 'accept-language': 'ko' })).toContain('<html lang="en">');
  });

  it('needs nothing from outside, and allows nothing', async () => {
    const page = await get('/shop');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('escapes what it is given', async () => {
    const home = await text('/shop?category=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(home).not.toContain('alert(1)');
    expect(home).not.toContain('key"><script>');
    expect(home).toContain('data-write-key="key&quot;&gt;&lt;script&gt;"');
  });

  it('asks for advertising apart from what joining needs, not ticked, in the words that are kept as proof', async () => {
    const page = await text('/shop/sign-up');
    expect(page).toContain(`data-wording="${consentWording.ko}"`);
    expect(page).toContain(`<label for="advertising">${consentWording.ko}</label>`);
    const box = /<input id="advertising"[^>]*>/.exec(page)?.[0];
    expect(box).not.toMatch(/checked|required/);
  });

  it('tells products as events need them, with absolute addresses', async () => {
    const data = /data-product="([^"]*)"/.exec(await text('/shop/products/green-tea'))?.[1] ?? '';
    expect(JSON.parse(data.replaceAll('&quot;', '"'))).toMatchObject({
      product_id: 'green-tea',
      price: 24_000,
      image_url: 'http://shop.test/shop/images/green-tea.svg',
      url: 'http://shop.test/shop/products/green-tea',
    });
  });

  it('serves the genuine Segment client and its own part, and no other file', async () => {
    expect(await text('/shop/analytics-next/bundles/index.js')).toContain('AnalyticsNext');
    expect((await get('/shop/assets/shop.js')).headers.get('content-type')).toContain('javascript');
    for (const path of ['/shop/assets/..%2Fwords.ts', '/shop/assets/package.json', '/shop/analytics-next/bundles/x.js'])
      expect((await get(path)).status).toBe(404);
  });

  it('leads whoever the guide sent here on every page, and back to their journey', async () => {
    const id = '0199a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b';
    const sent = await get(`/shop/sign-up?guide=${id}`);
    expect(await sent.text()).toContain(`<a href="/journeys/${id}" data-guide-back>여정으로 돌아가기</a>`);
    const set = sent.headers.get('set-cookie') ?? '';
    // Shown where the browser does not raise the page of the journey.
    expect(await text(`/shop?guide=${id}&lang=en`)).toContain(
      `<a href="/journeys/${id}" data-guide="elsewhere" hidden>Open the journey here</a>`,
    );
    expect(set).not.toMatch(/max-age|expires/i);
    expect(await text('/shop/cart', { cookie: set.split(';')[0] ?? '' })).toContain(`href="/journeys/${id}"`);
    expect(await text('/shop')).not.toContain('class="guide"');
    expect(await text('/shop?guide=%22%3E%3Cscript%3E')).not.toContain('class="guide"');
  });

  it('calls every event that it sends what the pages of Olle call it', async () => {
    const scripts = await Promise.all(['cart-events', 'customer'].map((name) => text(`/shop/assets/${name}.js`)));
    const sent = scripts.flatMap((script) => [...script.matchAll(/track\('([^']+)'/g)].map(([, name = '']) => name));
    const data = /data-event-names="([^"]*)"/.exec(await text('/shop'))?.[1] ?? '';
    const names: unknown = JSON.parse(data.replaceAll('&quot;', '"'));
    expect(sent).toContain('Product Added');
    for (const name of [...sent, '$identify']) expect(names).toHaveProperty([name], expect.stringMatching(/[가-힣]/));
    expect(await text('/shop?lang=en')).toContain('&quot;$identify&quot;:&quot;Attributes updated&quot;');
  });

  it('says so in its own frame when there is no such page', async () => {
    const missing = await get('/shop/products/none');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('찾는 페이지가 없어요');
    expect((await get('/shop/')).headers.get('location')).toBe('/shop');
  });
});
