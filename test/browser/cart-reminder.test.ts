import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { apiClient } from '../harness/api-client.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { signedIn, visitor } from './page-of.ts';

/** Other names at each run, for a product that goes on. */
const run = Date.now().toString(36);
const hana = `hana-${run}`;

describeInBrowser('a cart reminder that was drawn on the canvas', () => {
  let browser: Browser;
  let journeyUrl: string;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const api = () =>
    apiClient({ baseUrl: inject('baseUrl'), adminKey: inject('adminKey'), writeKey: inject('writeKey') });

  it('is drawn, published and activated by hand', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/journeys');
    await page.getByRole('button', { name: '새 여정 만들기' }).click();
    await page.waitForURL(/\/journeys\/[0-9a-f-]{36}/);
    journeyUrl = new URL(page.url()).pathname;
    await page.getByRole('textbox', { name: '여정 이름' }).fill('내가 그린 알림');
    await choose(page, '이벤트', 'Product Added');
    await page
      .getByRole('combobox', { name: '진행을 나누는 기준' })
      .or(page.getByRole('textbox', { name: '진행을 나누는 기준' }))
      .fill('cart_id');
    await page.getByRole('button', { name: '이벤트 기다리기' }).click();
    await choose(page, '기다릴 이벤트', 'Order Completed');
    await page.getByRole('textbox', { name: '기다릴 시간' }).fill('1분');
    await page.getByRole('button', { name: '같아야 할 속성 더하기' }).click();
    await page
      .getByRole('group', { name: '같은 장바구니·주문·상품일 때만' })
      .getByRole('combobox')
      .or(page.getByRole('group', { name: '같은 장바구니·주문·상품일 때만' }).getByRole('textbox'))
      .first()
      .fill('cart_id');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: "'시간 초과' 뒤에 단계 더하기" }).click();
    await page.getByRole('option', { name: /^메시지 보내기/ }).click();
    await page.getByRole('textbox', { name: '제목' }).fill('{{ customer.name }}님, 담아 두셨어요');
    await page.getByLabel('메일 내용', { exact: true }).fill('<p>{{ trigger.cart_id }}</p>');
    await page
      .getByText(/저장됨/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '발행하기' }).click();
    const dialog = page.getByRole('dialog', { name: '여정 발행하기' });
    await dialog.getByText(/장바구니.*같은 조건으로 시작해요/).waitFor();
    await dialog.getByRole('button', { name: '발행만 하기' }).click();
    await page.getByText('버전 1').first().waitFor();
    // The shop's own reminder starts from the same event: it is named, and may be looked at first.
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    const question = page.getByRole('dialog', { name: '여정 시작하기' });
    await question.getByRole('link', { name: /장바구니/ }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await question.getByRole('button', { name: '그래도 시작하기' }).click();
    await page.getByText('진행 중').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('mails who leaves the cart, and not who buys it; who buys another cart is mailed', {
    timeout: 150_000,
  }, async () => {
    const left = await shopFor(browser, hana, 'leaves');
    const bought = await shopFor(browser, `bora-${run}`, 'buys');
    const other = await shopFor(browser, `sena-${run}`, 'buys another');
    await expect
      .poll(() => subjects(left), { timeout: 100_000, interval: 1_000 })
      .toContainEqual(expect.stringContaining(`${hana}님, 담아 두셨어요`));
    await expect
      .poll(() => subjects(other), { timeout: 30_000, interval: 1_000 })
      .toContainEqual(expect.stringContaining(`sena-${run}님, 담아 두셨어요`));
    expect(await subjects(bought)).not.toContainEqual(expect.stringContaining('담아 두셨어요'));
    expect((await subjects(left)).filter((subject) => subject.startsWith('(광고)')).length).toBeGreaterThan(0);
  });

  it('says why, on the customer’s page and on the path', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/customers');
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(`${hana}@story.example`);
    const rows = page.getByRole('row').filter({ hasText: '@' });
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(1);
    await rows.first().click();
    await page.waitForURL(/\/customers\/.+/);
    await page
      .getByText(/1분 안에 같은 장바구니\(.+\)의 주문 완료가 없어서/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: '경로 보기' }).first().click();
    await page.getByText('지나온 길').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('counts them on the canvas: three people, four carts', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto(journeyUrl);
    const bar = page.getByRole('region', { name: '여정 진행 상황' }).or(page.getByLabel('여정 진행 상황')).first();
    await expect.poll(() => bar.textContent(), { timeout: 15_000 }).toMatch(/들어옴\s*4/);
    await context.close();
  });

  const subjects = async (email: string): Promise<string[]> =>
    (await api().all<{ subject: string }>(`/api/inbox?to=${encodeURIComponent(email)}`)).map(({ subject }) => subject);
});

type Ending = 'leaves' | 'buys' | 'buys another';

/** Puts something into the cart, signs up with consent, and perhaps buys. Answers the address. */
async function shopFor(browser: Browser, name: string, ending: Ending): Promise<string> {
  const { page, context, errors } = await visitor(browser);
  const email = `${name}@story.example`;
  await fillCart(page);
  await page.getByRole('link', { name: '회원가입' }).first().click();
  await page.getByLabel('이름', { exact: true }).fill(name);
  await page.getByLabel('이메일', { exact: true }).fill(email);
  await page.locator('#privacy').check();
  await page.locator('#advertising').check();
  await page.getByRole('button', { name: '가입하기' }).click();
  await page
    .getByRole('button', { name: '로그아웃' })
    .or(page.getByRole('link', { name: '로그아웃' }))
    .first()
    .waitFor();
  if (ending === 'buys another') {
    await page.goto('/shop/cart');
    await page.getByRole('button', { name: '이대로 두고 새 장바구니 쓰기' }).click();
    await fillCart(page);
  }
  if (ending !== 'leaves') {
    await page.goto('/shop/checkout');
    await page.getByRole('button', { name: '주문 마치기' }).click();
    await page.getByText('주문해 주셔서 고맙습니다').waitFor();
  }
  expect(errors).toEqual([]);
  await context.close();
  return email;
}

async function fillCart(page: Page): Promise<void> {
  await page.goto('/shop');
  await page.locator('main a[href*="/shop/products/"], main a[href*="/shop/p"]').first().click();
  // The list of what was sent outlives the page: only the answer says that this one arrived before the page is left.
  const arrived = page.waitForResponse(
    (response) => response.url().includes('/v1/') && (response.request().postData() ?? '').includes('Product Added'),
  );
  await page.getByRole('button', { name: '장바구니에 담기' }).click({ noWaitAfter: true });
  await arrived;
}

/** Types into a field that suggests, and leaves what was typed. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Tab');
}
