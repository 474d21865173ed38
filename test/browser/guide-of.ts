import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is fetched for the first time, on a machine that does much else. */
export const patience = 60_000;
export const comes = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: patience, interval: 150 });

export const guideOf = (page: Page, name: string | RegExp = '첫 여정 안내') =>
  page.getByRole('region', { name, exact: true });

/** What it says to whoever reads it. */
export const says = (page: Page, words: string | RegExp, name?: string) =>
  guideOf(page, name).getByRole('paragraph').filter({ hasText: words }).waitFor();

/** What comes next. */
export const here = (page: Page) => page.locator('[data-guide="here"]');
