import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { soon } from './page-of.ts';

/** The frame stands round what comes next and goes with it, takes no click from it, and stands still for who wants that. */
export async function framesWhatComesNext(page: Page): Promise<void> {
  const here = page.locator('[data-guide="here"]');
  const frame = page.locator('[data-guide-frame]');
  const isRound = async () => {
    const [outer, inner] = [await frame.boundingBox(), await here.boundingBox()];
    if (!outer || !inner) return false;
    const ends = outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
    return outer.x <= inner.x && outer.y <= inner.y && ends && outer.height < inner.height + 20;
  };
  await soon(isRound).toBe(true);
  await page.setViewportSize({ width: 1100, height: 660 });
  await soon(isRound).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await soon(isRound).toBe(true);
  expect(await frame.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
  await here.click({ trial: true });
}
