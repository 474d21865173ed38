import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { newJourney } from './drafts-of.ts';
import { everyStart } from './every-start.ts';
import { everyStep } from './every-step.ts';
import { keysOf } from './keys-of.ts';
import { signedIn, soon } from './page-of.ts';
import { unexplained } from './unexplained.ts';

const panel = '[data-keys="panel"]';

/** The forms of every start and every step explain every field, and can be read by everybody: in both languages, light and dark. */
describeInBrowser.each(['ko', 'en'] as const)('the forms beside a journey (%s)', (language) => {
  let browser: Browser;
  let page: Page;
  const found: Record<string, string[]> = {};
  beforeAll(async () => {
    browser = await launchChromium();
    // Tall, so that what is far below is looked at, too.
    ({ page } = await signedIn(browser, { language, width: 1280, height: 2400 }));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterAll(() => browser.close());

  async function open(document: object): Promise<void> {
    const id = await newJourney(document);
    await page.goto(`/journeys/${id}`);
    await page.locator('[data-keys="drawing"] [data-id="trigger"]').waitFor();
  }

  async function read(name: string): Promise<void> {
    await soon(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
    const light = await axeOf(page, { within: panel });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    const dark = await axeOf(page, { within: panel, only: 'color-contrast' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
    const bare = await page.evaluate(unexplained, panel);
    const faults = [
      ...light,
      ...dark.map((fault) => `dark ${fault}`),
      ...bare.map((field) => `does not say what it is for: ${field}`),
    ];
    if (faults.length > 0) found[name] = faults;
    if (language === 'en') {
      const said = await page.locator(panel).textContent();
      // What events and customers have is called as whoever sends it calls it.
      expect(said?.replace(/\{\{.*?\}\}/g, ''), name).not.toMatch(/[가-힣]/);
    }
  }

  it('of each way to begin', async () => {
    for (const document of everyStart) {
      await open(document);
      await keysOf(page).standAt('trigger');
      await page.keyboard.press('Enter');
      await soon(() => page.locator(`${panel} :is(input, textarea)`).count()).toBeGreaterThan(0);
      await read(JSON.stringify(document.trigger));
    }
    expect(found).toEqual({});
  }, 120_000);

  it('of a journey with every rule, and of each kind of step', async () => {
    // Its rows are there wherever the drawing would have to be moved to.
    await page.addInitScript(() => localStorage.setItem('olle.drawing.이수진', '"outline"'));
    await open(everyStep);
    await page.locator(panel).getByRole('heading').first().waitFor();
    for (const part of await page.locator(`${panel} h3 button[aria-expanded="false"]`).all()) await part.click();
    await read('journey');
    for (const { id } of [{ id: 'trigger' }, ...everyStep.nodes]) {
      const row = page.locator(`[role="treeitem"][data-id="${id}"]`);
      await row.click();
      await row.and(page.locator('[aria-selected="true"]')).waitFor();
      await soon(() => page.locator(`${panel} :is(input, textarea, button):not(header *)`).count()).toBeGreaterThan(0);
      await read(id);
    }
    expect(found).toEqual({});
  }, 240_000);
});
