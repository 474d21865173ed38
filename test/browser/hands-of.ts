import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { soon } from './page-of.ts';

/** A person who has no mouse: goes by Tab, writes and presses, and has to see where they are. */
export function handsOf(page: Page) {
  const has = (to: Locator): Promise<boolean> => to.evaluate((element) => element === document.activeElement);
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  /** Goes on by Tab until it is there; what has the focus is in sight, and looks as if it had it. */
  async function tabTo(to: Locator, key = 'Tab'): Promise<void> {
    await to.waitFor();
    for (let presses = 0; !(await has(to)); presses++) {
      if (presses === 150) throw new Error(`no way by ${key} to ${to.toString()}`);
      await press(key);
    }
    await seen();
  }

  async function seen(): Promise<void> {
    await soon(() => page.evaluate(lookOfFocus)).toBe('seen');
  }

  return {
    press,
    tabTo,
    seen,
    /** Goes there and presses what is there. */
    async use(to: Locator, key = 'Enter'): Promise<void> {
      await tabTo(to);
      await press(key);
    },
    /** Writes into a field in place of what stands in it. */
    async write(into: Locator, text: string): Promise<void> {
      await tabTo(into);
      await press('Control+a');
      await page.keyboard.type(text);
    },
    /** Nobody has taken the focus away: it is on something. */
    async isSomewhere(): Promise<void> {
      await soon(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    },
    /** Notes every press of a pointer; what it answers says how many there were. */
    async withoutMouse(): Promise<() => Promise<number>> {
      await page.addInitScript(() => {
        addEventListener('pointerdown', () => sessionStorage.setItem('pressed', 'yes'), { capture: true });
      });
      return () => page.evaluate(() => (sessionStorage.getItem('pressed') === null ? 0 : 1));
    },
    /** By what is written in the list of commands. */
    async command(words: string): Promise<void> {
      await press('Control+k');
      const palette = page.getByRole('combobox', { name: '명령과 검색' });
      await palette.waitFor();
      await page.keyboard.type(words);
      await page.getByRole('option', { name: words }).first().waitFor();
      await press('Enter');
      await palette.waitFor({ state: 'detached' });
      expect(await palette.count()).toBe(0);
    },
  };
}

/** Whether what has the focus lies on the screen, and is marked: by an outline, or by the border that fields have for it. */
function lookOfFocus(): string {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement || active instanceof SVGElement) || active === document.body) return 'nowhere';
  const { top, bottom, left, right } = active.getBoundingClientRect();
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
    return `out of sight: ${active.outerHTML.slice(0, 200)}`;
  const marked = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  // What these mean here and now, as a style that was worked out says it.
  const [line, filled] = ['--olle-accent-line', '--mantine-primary-color-filled'].map((name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const bordered = (element: Element): boolean => [line, filled].includes(getComputedStyle(element).borderTopColor);
  // A radio or a switch is drawn by what stands beside it, a row by what is round it.
  const around = [active, active.nextElementSibling, active.parentElement, active.parentElement?.parentElement];
  const isMarked = around.some((element) => element && (marked(element) || bordered(element)));
  return isMarked ? 'seen' : `not marked: ${active.outerHTML.slice(0, 200)}`;
}
