import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Reading {
  /** One rule, where nothing else can have changed. */
  readonly only?: string;
  /** No more than what lies over the page. */
  readonly over?: boolean;
  /** No more than what lies in here. */
  readonly within?: string;
}

/** What a page keeps from people who read it with other means, one line each: rule, place. */
export async function axeOf(page: Page, { only, over = false, within }: Reading = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (over) builder.include('[role="dialog"], [role="menu"]');
  if (within !== undefined) builder.include(within);
  // A mail shows itself as its sender wrote it.
  const axe = builder
    .exclude('iframe')
    .options({ resultTypes: ['violations'], ...(only !== undefined && { runOnly: only }) })
    .setLegacyMode();
  await standsStill(page);
  let { violations } = await axe.analyze();
  if (violations.some(({ id }) => id === 'color-contrast')) {
    // A colour may have set out while axe was reading: a fault is still there at a second look.
    await standsStill(page);
    ({ violations } = await axe.analyze());
  }
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}

/** A colour that is still on its way to another is readable at neither. What never ends is not waited for. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    const ended = Promise.allSettled(passing.map(({ finished }) => finished));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  });
}
