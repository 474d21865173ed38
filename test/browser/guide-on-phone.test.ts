import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { signedIn, soon } from './page-of.ts';

/** Whether nothing lies over it, not even a shade. */
const isClear = (words: Locator): Promise<boolean> =>
  words.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

describeInBrowser('the guide to a first journey, on a phone', () => {
  it('is read above the settings and above the dialog that it leads through', async () => {
    const browser = await launchChromium();
    const name = `손안에 ${Date.now().toString(36)}`;
    const { page, context, errors } = await signedIn(browser, { name, width: 360, height: 740, touch: true });
    const journeyId = await newJourney(line);
    const skipped = ['trigger', 'wait', 'mail', 'rehearse'];
    const seen = { open: true, declined: false, journeyId, rehearsed: false, read: false, why: false, skipped };
    await context.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [
      'olle.first-journey',
      JSON.stringify({ [name]: seen }),
    ] as const);
    await page.goto(`/journeys/${journeyId}`);
    const guide = page.getByRole('region', { name: '첫 여정 안내', exact: true });
    const advice = guide.getByRole('paragraph').filter({ hasText: '눌러요' });
    await advice.waitFor();
    const below = async (over: Locator): Promise<number> => {
      const [strip, box] = [await guide.boundingBox(), await over.boundingBox()];
      return strip && box ? box.y - (strip.y + strip.height) : -1;
    };

    await page.locator('[role="treeitem"][data-id="w1"]').tap();
    const settings = page.locator('aside[data-sheet]');
    await settings.waitFor();
    await soon(() => isClear(advice)).toBe(true);
    await soon(() => below(settings)).toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: '여정으로 돌아가기', exact: true }).tap();
    await settings.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '발행하기', exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: '여정 발행하기' });
    await dialog.locator('[data-guide="here"]').waitFor();
    await soon(() => isClear(advice)).toBe(true);
    await soon(() => below(dialog)).toBeGreaterThanOrEqual(0);
    expect(errors).toEqual([]);
    await browser.close();
  });
});
