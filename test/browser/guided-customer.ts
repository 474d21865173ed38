import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeOf } from './axe-of.ts';

export const guideOfShop = (shop: Page): Locator => shop.getByRole('complementary', { name: '첫 여정 안내' });

/** Signs up with consent, and leaves a cart, as the shop says by itself. */
export async function beGuidedCustomer(shop: Page, name: string, address: string): Promise<void> {
  const isTold = (words: string) => guideOfShop(shop).getByText(words).waitFor();
  await isTold('회원가입하면서 광고 메일 수신에 동의해 주세요.');
  expect(await axeOf(shop)).toEqual([]);
  await shop.getByRole('link', { name: '회원가입' }).first().click();
  await shop.getByLabel('이름', { exact: true }).fill(name);
  await shop.getByLabel('이메일', { exact: true }).fill(address);
  await shop.locator('#privacy').check();
  await shop.locator('#advertising').check();
  await shop.getByRole('button', { name: '가입하기' }).click();
  await shop
    .getByRole('button', { name: '로그아웃' })
    .or(shop.getByRole('link', { name: '로그아웃' }))
    .first()
    .waitFor();
  await isTold('마음에 드는 상품을 하나 골라');
  await shop.locator('main a[href*="/shop/products/"]').first().click();
  const arrived = shop.waitForResponse(
    (response) => response.url().includes('/v1/') && (response.request().postData() ?? '').includes('Product Added'),
  );
  await shop.getByRole('button', { name: '장바구니에 담기' }).click({ noWaitAfter: true });
  await arrived;
  await isTold('이제 돌아가서');
}
