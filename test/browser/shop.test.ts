import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { visitor } from './page-of.ts';

describeInBrowser('the shop of the demo', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('can be read by everybody on each of its pages', async () => {
    const { page, context, errors } = await visitor(browser);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const violations = await axeOf(page);
      if (violations.length > 0) found[name] = violations;
    };
    await page.goto('/shop');
    await look('front');
    await page.locator('main a[href*="/shop/p"]').first().click();
    await page.getByRole('button', { name: '장바구니에 담기' }).waitFor();
    await look('product');
    await page.getByRole('button', { name: '장바구니에 담기' }).click();
    // In the words of Olle's own pages, with what the data calls it.
    await page.getByText(/^장바구니 담기 Product Added · 보냄$/).waitFor();
    for (const [name, address] of Object.entries({
      cart: '/shop/cart',
      checkout: '/shop/checkout',
      'sign-up': '/shop/sign-up',
      'front in English': '/shop?lang=en',
      nowhere: '/shop/nowhere',
    })) {
      await page.goto(address);
      await page.locator('h1').first().waitFor();
      await look(name);
    }
    expect(found).toEqual({});
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await context.close();
  });
});
