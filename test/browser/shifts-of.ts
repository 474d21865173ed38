import type { Page } from 'playwright-core';

declare global {
  interface Window {
    shifts?: { value: number; what: string[] }[];
  }
}

/** From the next page on, what moves by itself is written down. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(listen);

/** How much of the page has moved by itself since it was opened, and the elements that moved most. */
export async function shiftsOf(page: Page) {
  const shifts = await page.evaluate(() => window.shifts ?? []);
  return {
    sum: shifts.reduce((all, { value }) => all + value, 0),
    largest: shifts.filter(({ value }) => value > 0.005),
  };
}

/** Written down as the browser finds it: how much, and the elements that moved most. */
function listen(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    // The entry is of the draft on layout instability, which the types do not have.
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      const what = entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name = node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent?.slice(0, 60) ?? '');
        return `${name} ${[from.x, from.y, from.width, from.height].map(Math.round).join(' ')} > ${[to.x, to.y, to.width, to.height].map(Math.round).join(' ')}`;
      });
      window.shifts?.push({ value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
