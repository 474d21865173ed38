import type { Page } from 'playwright-core';
import { soon } from './page-of.ts';

/** What is done by keys alone, and where the focus is afterwards. */
export function keysOf(page: Page) {
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id ?? null);
  return {
    focused,
    /** Presses one after the other; the focus comes to be there. */
    async walk(keys: string, to: string): Promise<void> {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      await soon(focused).toBe(to);
    },
    /** As fast as fingers that roll over the keys: none waits for what another one did. */
    async rush(...keys: string[]): Promise<void> {
      await Promise.all(keys.map((key) => page.keyboard.press(key)));
    },
    async standAt(id: string): Promise<void> {
      await page.locator(`[data-keys="drawing"] [data-id="${id}"]`).focus();
    },
    /** A key as a keyboard would give it that writes Korean, or that is in the middle of a syllable. */
    async strike(key: { key: string; code: string; isComposing?: boolean }): Promise<void> {
      await page.evaluate((init) => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
      }, key);
    },
  };
}
