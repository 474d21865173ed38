import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as en from '../../editor/src/i18n/words/later-en.ts';
import { stuck as stuckEn } from '../../editor/src/i18n/words/later-en.ts';
import * as ko from '../../editor/src/i18n/words/later-ko.ts';
import { stuck as stuckKo } from '../../editor/src/i18n/words/later-ko.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { signedIn } from './page-of.ts';

interface Teaching {
  readonly emptyTitle: string;
  readonly emptyHint: string;
}
const pools = ({ settings: { poolEmptyTitle, poolEmptyHint } }: Pick<typeof ko, 'settings'>): Teaching => ({
  emptyTitle: poolEmptyTitle,
  emptyHint: poolEmptyHint,
});
const pages = ({
  journeys,
  customers,
  segments,
  messages,
  inbox,
}: typeof ko | typeof en): Record<string, Teaching> => ({
  '/journeys': journeys,
  '/customers': customers,
  '/segments': segments,
  '/messages': messages,
  '/inbox': inbox,
});
const teaching: Record<'ko' | 'en', Record<string, Teaching>> = {
  ko: { ...pages(ko), '/settings': pools(ko), '/stuck': stuckKo },
  en: { ...pages(en), '/settings': pools(en), '/stuck': stuckEn },
};

/** The lists of a shop that has only just begun. */
const lists = /\/api\/(journeys|customers|segments|messages|messages\/search|inbox|coupon-pools|stuck|unsent)(\?.*)?$/;

const summaries = /\/api\/(stuck|unsent)\/summary/;

describeInBrowser.each(['ko', 'en'] as const)('a shop in which nothing has happened yet (%s)', (language) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is told on every list what will stand there, and how it comes', async () => {
    const { page, errors } = await signedIn(browser, { language, width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.route(lists, (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
    await page.route(summaries, (route) => route.fulfill({ json: { groups: [], total: 0, failed: 0, unknown: 0 } }));
    const found: Record<string, string[]> = {};
    for (const [address, { emptyTitle, emptyHint }] of Object.entries(teaching[language])) {
      await page.goto(address);
      const main = page.getByRole('main');
      await main.getByText(emptyTitle, { exact: true }).waitFor();
      await main.getByText(emptyHint, { exact: true }).waitFor();
      expect(await main.getByRole('alert').count()).toBe(0);
      const light = await axeOf(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      const dark = await axeOf(page, { only: 'color-contrast' });
      await page.emulateMedia({ colorScheme: 'light' });
      if (light.length + dark.length > 0) found[address] = [...light, ...dark];
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
  });

  it('is told at home how customers come, and not that all are on their way', async () => {
    const { page, errors } = await signedIn(browser, { language, width: 1280, height: 720 });
    await page.route(lists, (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
    await page.route(summaries, (route) => route.fulfill({ json: { groups: [], total: 0, failed: 0, unknown: 0 } }));
    await page.goto('/');
    const { noCustomers, seeShop, noJourneysHint, allWell } = { ko, en }[language].home;
    await page.getByText(noJourneysHint, { exact: true }).waitFor();
    const item = page.getByRole('listitem').filter({ hasText: noCustomers });
    await item.waitFor();
    expect(await page.getByText(allWell, { exact: true }).count()).toBe(0);
    await item.getByRole('link', { name: seeShop, exact: true }).click();
    await page.locator('#shop').getByRole('button').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings');
    expect(errors).toEqual([]);
  });
});
