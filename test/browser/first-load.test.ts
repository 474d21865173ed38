import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstLoadKb } from '../bench/canvas/measure.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { newJourney, send } from './drafts-of.ts';
import { signedIn } from './page-of.ts';

/** KB of scripts and styles, gzipped: of what every page needs, and with what a journey is drawn with. Little may be added. */
const most = { home: 330, journey: 485 };

describeInBrowser('the first visit', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('fetches little to show the home page, and a journey to draw in', async () => {
    const id = await newJourney({
      name: '처음 열기',
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    for (const [path, shows, mostKb] of [
      ['/', 'main h1', most.home],
      [`/journeys/${id}`, '.react-flow__node', most.journey],
    ] as const) {
      const { page, context } = await signedIn(browser);
      const { total } = await firstLoadKb(page, path, shows);
      expect(total, path).toBeGreaterThan(50);
      expect(total, path).toBeLessThan(mostKb);
      await context.close();
    }
  });
});
