import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

describeInBrowser('the browser’s way back, on a phone', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser, { width: 390, height: 844, touch: true });
    page = visit.page;
    id = await newJourney(line);
  });
  afterAll(() => browser.close());

  const row = (step: string) => page.locator(`[role="treeitem"][data-id="${step}"]`);
  const sheet = () => page.locator('aside[data-sheet]');
  const entries = () => page.evaluate(() => history.length);
  const address = () => page.evaluate(() => location.pathname + location.search);
  async function open(search = ''): Promise<void> {
    await page.goto('/journeys');
    await page.locator('h1').first().waitFor();
    await page.goto(`/journeys/${id}${search}`);
    await row('w1').waitFor();
  }
  async function closeByHand(): Promise<void> {
    await page.getByRole('button', { name: '여정으로 돌아가기', exact: true }).tap();
    await sheet().waitFor({ state: 'detached' });
  }

  it('closes a step’s settings and stays; the way forward opens them again', async () => {
    await open('?node=w1');
    await row('w1').tap();
    await sheet().waitFor();
    await page.goBack();
    await sheet().waitFor({ state: 'detached' });
    await page.locator('[role="treeitem"][data-id="w1"]:focus').waitFor();
    expect(await address()).toBe(`/journeys/${id}?node=w1`);
    await page.goForward();
    await sheet().waitFor();
    await page.goBack();
    await sheet().waitFor({ state: 'detached' });
    await page.goBack();
    await soon(address).toBe('/journeys');
    expect(visit.errors).toEqual([]);
  });

  it('leaves the journey at once after settings that were closed by hand, however many there were', async () => {
    await open();
    const before = await entries();
    for (const step of ['trigger', 'w1', 'm1']) {
      await row(step).tap();
      await sheet().waitFor();
      await closeByHand();
    }
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await soon(address).toBe('/journeys');
  });

  it('leaves the journey at once, too, after it was loaded anew with settings open', async () => {
    await open();
    await row('w1').tap();
    await sheet().waitFor();
    await page.reload();
    await row('w1').waitFor();
    expect(await sheet().count()).toBe(0);
    await page.goBack();
    await soon(address).toBe('/journeys');
  });

  it('closes a dialog and stays, and then the settings below it', async () => {
    await open();
    await page.getByRole('button', { name: '발행하기', exact: true }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    await row('m1').tap();
    await sheet().waitFor();
    await sheet().getByRole('button', { name: '미리 보기', exact: true }).tap();
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    await sheet().waitFor();
    await page.goBack();
    await sheet().waitFor({ state: 'detached' });
    expect(await address()).toBe(`/journeys/${id}`);
    await page.goBack();
    await soon(address).toBe('/journeys');
    expect(visit.errors).toEqual([]);
  });

  it('is left alone where the settings stand beside the drawing', async () => {
    const { page: wide, context } = await signedIn(browser);
    await wide.goto(`/journeys/${await newJourney(line)}`);
    const card = wide.locator('.react-flow__node[data-id="w1"]');
    await card.waitFor();
    const before = await wide.evaluate(() => history.length);
    await card.focus();
    await wide.keyboard.press('Enter');
    await wide.locator('aside[data-sheet]').waitFor();
    await wide.getByRole('button', { name: '발행하기', exact: true }).click();
    await wide.getByRole('dialog').waitFor();
    expect(await wide.evaluate(() => history.length)).toBe(before);
    await context.close();
  });
});
