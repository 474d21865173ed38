import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeOf } from './axe-of.ts';
import { soon } from './page-of.ts';

interface Opening {
  readonly open: () => Promise<unknown>;
  /** What has the focus afterwards: as it had it before. */
  readonly back: Locator;
  readonly more?: () => Promise<unknown>;
}

/** What is Korean in every language: names, what people wrote, and what the law wants before advertising. */
const everywhere = /\(광고\)|안녕하세요|한국어로 보기|한국어|이수진/g;

/** Dialogs and menus over a page, read in the light and in the dark; `own`: what may be Korean in them. */
export function overPage(pageNow: () => Page, language: 'ko' | 'en', own = everywhere) {
  /** What somebody could not read, by the name of where. */
  const found: Record<string, string[]> = {};

  async function read(name: string, of: Page = pageNow()): Promise<void> {
    // What is still being loaded says nothing yet.
    await soon(() => of.locator('.mantine-Skeleton-root').count()).toBe(0);
    // What a dialog covers is not there for anybody; a menu stands among the rest of the page.
    const light = await axeOf(of, { over: (await of.locator('[aria-modal="true"]').count()) > 0 });
    await of.emulateMedia({ colorScheme: 'dark' });
    await of.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    const dark = await axeOf(of, { over: true, only: 'color-contrast' });
    const faults = [...light, ...dark.map((fault) => `dark ${fault}`)];
    await of.emulateMedia({ colorScheme: 'light' });
    await of.locator('html[data-mantine-color-scheme="light"]').waitFor();
    if (faults.length > 0) found[name] = faults;
    if (language === 'en') {
      const said = await of.locator('[role="dialog"], [role="menu"]').allTextContents();
      expect(said.join(' ').replaceAll(own, ''), name).not.toMatch(/[가-힣]/);
    }
  }

  /** Opens it, reads it, closes it by Escape; the focus goes in, and comes back to where it was. */
  async function look(name: string, { open, back, more }: Opening): Promise<void> {
    const page = pageNow();
    await open();
    await soon(() =>
      page.evaluate(() => document.activeElement?.closest('[role="dialog"], [role="menu"]') !== null),
    ).toBe(true);
    await more?.();
    await read(name);
    await page.keyboard.press('Escape');
    await soon(() => page.locator('[role="dialog"], [role="menu"]').count()).toBe(0);
    await soon(() => back.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  return { found, read, look };
}
