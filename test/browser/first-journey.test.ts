import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api } from './drafts-of.ts';
import { framesWhatComesNext } from './guide-frame.ts';
import { comes, guideOf, here, patience, says } from './guide-of.ts';
import { followTheGuide } from './guided-story.ts';
import { signedIn } from './page-of.ts';

const run = Date.now().toString(36);

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

    it.each(['ko', 'en'] as const)(
      'leads from home to a mail from a journey that they drew, and to why it came (%s)',
      {
        timeout: 240_000,
      },
      async (language) => {
        await followTheGuide({
          browser,
          language,
          run,
          began: (id) => {
            journeyId = id;
          },
        });
      },
    );
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
