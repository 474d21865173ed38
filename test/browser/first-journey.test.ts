import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api } from './drafts-of.ts';
import { framesWhatComesNext } from './guide-frame.ts';
import { beGuidedCustomer, guideOfShop } from './guided-customer.ts';
import { signedIn } from './page-of.ts';

const run = Date.now().toString(36);
const guideOf = (page: Page, name: string | RegExp = '첫 여정 안내') => page.getByRole('region', { name, exact: true });
/** What is fetched for the first time, on a machine that does much else. */
const patience = 60_000;
const comes = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: patience, interval: 150 });

/** What it says to whoever reads it. */
const says = (page: Page, words: string | RegExp, name?: string) =>
  guideOf(page, name).getByRole('paragraph').filter({ hasText: words }).waitFor();
const here = (page: Page) => page.locator('[data-guide="here"]');

describeInBrowser('the guide to a first journey', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  describe('followed by somebody who does nothing but what it says', () => {
    let journeyId: string | undefined;
    afterEach(async () => {
      if (journeyId) await api().call('POST', `/api/journeys/${journeyId}/stop`, { inFlight: 'exit' });
    });

    it('leads from home to a mail from a journey that they drew, and to why it came', {
      timeout: 240_000,
    }, async () => {
      const { page, context, errors } = await signedIn(browser, { name: `처음이 ${run}`, width: 1280, height: 720 });
      page.setDefaultTimeout(patience);
      const guide = guideOf(page);
      const asks = (words: string | RegExp) => says(page, words);
      /** Goes to what the guide points at, and finds it has the focus there. */
      const shown = async (how: 'button' | 'key' = 'button') => {
        await here(page).waitFor();
        if (how === 'key') await page.keyboard.press('F9');
        else await guide.getByRole('button', { name: '어디인지 보기' }).click();
        await comes(() => here(page).evaluate((element) => element === document.activeElement)).toBe(true);
      };
      const writes = async (text: string) => {
        await page.keyboard.press('Control+A');
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      };

      await page.goto('/');
      await page.getByRole('button', { name: '안내 따라 시작하기' }).click();
      await asks(/‘새 여정 만들기’를 눌러요/);
      await guide.getByRole('button', { name: '어디인지 보기' }).click();
      await page.waitForURL(/\/journeys$/);
      await comes(() => page.evaluate(() => document.activeElement?.textContent)).toBe('새 여정 만들기');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/journeys\/[0-9a-f-]{36}/);
      journeyId = new URL(page.url()).pathname.split('/').at(-1);

      await asks(/‘장바구니 담기 · Product Added’를 골라요/);
      await shown();
      await writes('Product Added');
      await asks(/ · cart_id’를 골라요/);
      await shown('key');
      await writes('cart_id');
      await asks(/‘이벤트 기다리기’를 눌러요/);
      await comes(() => guide.getByRole('status').textContent()).toContain('‘시작 조건 고르기’ 단계를 마쳤어요.');
      await shown();
      await page.keyboard.press('Enter');
      await asks(/‘주문 완료 · Order Completed’를 골라요/);
      await shown('key');
      await writes('Order Completed');
      await asks(/‘1분’이라고 적어요/);
      await shown();
      // Less than a minute is short enough, too.
      await writes('20초');
      await asks(/‘같아야 할 속성 더하기’를 눌러요/);
      await shown();
      await page.keyboard.press('Enter');
      await asks(/‘시간 초과’ 아래/);
      await shown();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: /^메시지 보내기/ }).waitFor();
      await comes(() => here(page).getAttribute('role')).toBe('option');
      await here(page).click();
      await asks(/메일 제목을 적어요/);
      await shown();
      await writes('{{ customer.name }}님, 담아 두셨어요');
      await asks(/메일 내용을 적어요/);
      await guide.getByRole('button', { name: '대신 하기' }).click();
      await asks(/‘미리 돌려보기’를 눌러요/);
      await shown();
      await page.keyboard.press('Enter');
      const rehearsal = page.getByRole('complementary', { name: '미리 돌려보기' });
      await rehearsal.waitFor();
      // Nobody has read the result yet: it is asked for until the mail in it was opened.
      await asks(/메일이 언제, 왜 나가는지 읽어 보세요/);
      await guide.getByRole('button', { name: '다 읽었어요' }).waitFor();
      await rehearsal.getByRole('button', { name: /메시지 보기/ }).click();
      await asks(/여정 이름을 지어요/);
      await shown();
      await writes(`처음 그린 여정 ${run}`);
      await asks('위쪽 ‘발행하기’를 눌러요.');
      await shown();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      // The demo has a reminder that begins with the same, so the button is called otherwise than usual.
      await asks('‘그래도 발행하고 시작하기’를 눌러요.');
      await comes(() => here(page).evaluate((element) => element.closest('[role="dialog"]') !== null)).toBe(true);
      await comes(() => here(page).isEnabled()).toBe(true);
      await shown('key');
      await shown();
      await page.keyboard.press('Enter');
      await asks(/데모 상점을 새 탭에서 열어요/);
      const opened = context.waitForEvent('page');
      await guide.getByRole('link', { name: '데모 상점 열기' }).click();
      const shop = await opened;
      shop.setDefaultTimeout(patience);
      await beGuidedCustomer(shop, `손님 ${run}`, `first-${run}@story.example`);
      // The way back leads to the page that the shop was opened from, which has the draft; no second one opens.
      const stays = await page.evaluate(() => Object.assign(globalThis, { stays: true }).stays);
      const back = guideOfShop(shop).getByRole('link', { name: '여정으로 돌아가기' });
      expect(await back.getAttribute('href')).toBe(`/journeys/${journeyId}`);
      await back.click();
      // Whoever sees the shop still is told where to go.
      const where = guideOfShop(shop).getByRole('status');
      await comes(() => where.textContent()).toContain(`여정은 ‘처음 그린 여정 ${run} · Olle’ 탭에 열려 있어요.`);
      const instead = guideOfShop(shop).getByRole('link', { name: '여정을 여기에서 열기' });
      expect(await instead.getAttribute('href')).toBe(`/journeys/${journeyId}`);
      expect(await axeOf(shop)).toEqual([]);
      expect([context.pages().length, new URL(shop.url()).pathname.startsWith('/shop')]).toEqual([2, true]);
      expect(await page.evaluate(() => 'stays' in globalThis)).toBe(stays);
      await page.bringToFront();
      await asks('메일 받고 이유 보기');
      await guide.getByRole('link', { name: '메일 열기' }).waitFor({ timeout: 120_000 });
      // What was reached stays so when the journey rests.
      await api().call('POST', `/api/journeys/${journeyId}/pause`, {});
      await page.waitForResponse(async (response) => {
        const isJourney = response.url().endsWith(`/api/journeys/${journeyId}`);
        return isJourney && (await response.text().catch(() => '')).includes('"status":"paused"');
      });
      await guide.getByRole('link', { name: '메일 열기' }).click();
      const mail = page.getByRole('article', { name: new RegExp(`손님 ${run}님, 담아 두셨어요`) });
      // The demo's own journeys write to the same address: each mail says which journey it is from.
      await mail.getByRole('link', { name: `처음 그린 여정 ${run}` }).waitFor();
      const chosen = page.getByRole('list', { name: '메일 목록' }).locator('[aria-current="true"]');
      expect(await chosen.textContent()).toContain(`여정 ‘처음 그린 여정 ${run}’`);
      await asks(/고객 기록을 열어/);
      await guide.getByRole('link', { name: '고객 기록 열기' }).click();
      await page
        .getByText(/20초 안에 같은 장바구니\(.+\)의 주문 완료가 없어서/)
        .first()
        .waitFor();
      await asks('첫 여정을 완성했어요');
      await asks(/빈 그림에서 시작해 \d+분 만에 메일을 받고/);
      const next = guide.getByRole('list', { name: '이어서 할 만한 것' });
      expect(await next.getByRole('link').allTextContents()).toEqual([
        '준비된 여정 보기',
        '받은 이유 다시 보기',
        '고객 그룹 살펴보기',
      ]);
      expect(await axeOf(page)).toEqual([]);
      // The reason stands a screen below: the person is brought to it, and it is framed.
      await comes(() => here(page).textContent()).toMatch(/20초 안에 .+ 주문 완료가 없어서/);
      await comes(async () => (await here(page).boundingBox())?.y ?? -1).toBeGreaterThan(0);
      expect((await here(page).boundingBox())?.y).toBeLessThan(680);
      expect(await guide.getByRole('button', { name: /8단계 모두 마침/ }).count()).toBe(1);
      await guide.getByRole('button', { name: '마치기' }).click();
      await guide.waitFor({ state: 'detached' });
      await shop.reload();
      await shop.getByRole('button', { name: '장바구니에 담기' }).waitFor();
      expect(await guideOfShop(shop).count()).toBe(0);
      await page.goto('/');
      await page.getByRole('heading', { name: '홈' }).waitFor();
      expect(await page.getByText('첫 여정을 그려 보세요').count()).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    });
  });

  it('is put away and goes on where it was: from home, from the commands, from the help', {
    timeout: 300_000,
  }, async () => {
    const { page, context, errors } = await signedIn(browser, { name: `나중에 ${run}` });
    page.setDefaultTimeout(patience);
    const guide = guideOf(page);
    /** Who goes by keys goes on in the page. */
    const hasPage = () => page.evaluate(() => document.activeElement?.id === 'content');
    const close = () => guide.getByRole('button', { name: '안내 닫기' }).click();
    await page.goto('/');
    await page.getByRole('button', { name: '안내 따라 시작하기' }).click();
    await says(page, '빈 여정 만들기');
    await page.goto('/journeys');
    await page.getByRole('button', { name: '새 여정 만들기' }).click();
    await says(page, '시작 조건 고르기');
    await close();
    await guide.waitFor({ state: 'detached' });
    await comes(hasPage).toBe(true);
    expect(await here(page).count()).toBe(0);

    await page.goto('/');
    await page.getByRole('button', { name: '안내 이어서 하기' }).click();
    await says(page, '시작 조건 고르기');
    // Where one is somewhere else, being shown the place leads there.
    await guide.getByRole('button', { name: '어디인지 보기' }).click();
    await page.waitForURL(/\/journeys\/[0-9a-f-]{36}/);
    await comes(() => here(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.reload();
    await says(page, '시작 조건 고르기');
    await close();
    await guide.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '명령과 검색' }).fill('첫 여정');
    await page.keyboard.press('Enter');
    await says(page, '시작 조건 고르기');
    await comes(() => guide.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();

    await page.goto('/journeys');
    await page.getByRole('heading', { name: '여정', level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: '첫 여정 안내 열기' }).click();
    await says(page, '시작 조건 고르기');
    // Two pages of one browser know the same.
    const other = await context.newPage();
    await other.goto('/settings');
    await says(other, '시작 조건 고르기');
    await close();
    await guideOf(other).waitFor({ state: 'detached' });
    await other.close();

    await page.goto('/');
    await page.getByRole('button', { name: '더 이상 권하지 않기' }).click();
    await page.getByText('첫 여정을 그려 보세요').waitFor({ state: 'detached' });
    await comes(hasPage).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['ko', 'light'],
    ['ko', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)(
    'can be read by everybody, and covers nothing (%s, %s)',
    { timeout: 300_000 },
    async (language, colorScheme) => {
      const { page, context, errors } = await signedIn(browser, {
        language,
        name: `${language} ${colorScheme} ${run}`,
        width: 1280,
        height: 720,
      });
      page.setDefaultTimeout(patience);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const name = language === 'ko' ? '첫 여정 안내' : 'First journey';
      const guide = guideOf(page, name);
      await page.goto('/');
      await page
        .getByRole('button', { name: language === 'ko' ? '안내 따라 시작하기' : 'Begin with the guide' })
        .waitFor();
      await comes(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
      expect(await axeOf(page)).toEqual([]);
      await page
        .getByRole('button', { name: language === 'ko' ? '안내 따라 시작하기' : 'Begin with the guide' })
        .click();
      await guide.getByRole('button', { name: language === 'ko' ? /8단계 중 1단계/ : /Step 1 of 8/ }).waitFor();
      expect(await axeOf(page)).toEqual([]);
      await page.goto('/journeys');
      await page.getByRole('button', { name: language === 'ko' ? '새 여정 만들기' : 'New journey' }).click();
      await says(page, /Product Added/, name);
      await here(page).waitFor();
      await framesWhatComesNext(page);
      await guide.getByRole('button', { name: language === 'ko' ? /8단계 중 2단계/ : /Step 2 of 8/ }).click();
      await page
        .getByRole('list')
        .getByText(language === 'ko' ? '8. 메일 받고 이유 보기' : '8. Read the mail')
        .waitFor();
      expect(await axeOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const [strip, panel] = await Promise.all([guide.boundingBox(), page.locator('aside').first().boundingBox()]);
      if (!strip || !panel) throw new Error('the guide and the settings are both to be seen');
      expect(strip.y + strip.height).toBeLessThanOrEqual(panel.y);
      expect(panel.height).toBeGreaterThan(500);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
