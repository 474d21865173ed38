import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a page keeps from people who read it with other means, one line each: rule, place. */
export async function axeOf(page: Page): Promise<string[]> {
  // A mail shows itself as its sender wrote it.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}
