import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeOf } from './axe-of.ts';
import { guideWords } from './guide-words.ts';

type Language = keyof typeof guideWords;

export const guideOfShop = (shop: Page, language: Language = 'ko'): Locator =>
  shop.getByRole('complementary', { name: guideWords[language].guide });

/** Signs up with consent, and leaves a cart, as the shop says by itself. */
export async function beGuidedCustomer(
  shop: Page,
  name: string,
  address: string,
  language: Language = 'ko',
): Promise<void> {
  const { shop: t } = guideWords[language];
  const isTold = (words: string) => guideOfShop(shop, language).getByText(words).waitFor();
  await isTold(t.told.signUp);
  expect(await axeOf(shop)).toEqual([]);
  await shop.getByRole('link', { name: t.signUp }).first().click();
  await shop.getByLabel(t.name, { exact: true }).fill(name);
  await shop.getByLabel(t.email, { exact: true }).fill(address);
  await shop.locator('#privacy').check();
  await shop.locator('#advertising').check();
  await shop.getByRole('button', { name: t.account }).click();
  await shop
    .getByRole('button', { name: t.signOut })
    .or(shop.getByRole('link', { name: t.signOut }))
    .first()
    .waitFor();
  await isTold(t.told.cart);
  await shop.locator('main a[href*="/shop/products/"]').first().click();
  const arrived = shop.waitForResponse(
    (response) => response.url().includes('/v1/') && (response.request().postData() ?? '').includes('Product Added'),
  );
  await shop.getByRole('button', { name: t.add }).click({ noWaitAfter: true });
  await arrived;
  await isTold(t.told.back);
}
