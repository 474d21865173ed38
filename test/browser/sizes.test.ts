import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { api, newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { pageAddresses } from './page-addresses.ts';
import { signedIn, soon, type Visit } from './page-of.ts';
import { sticksOut } from './sticks-out.ts';

const run = Date.now().toString(36);
const userId = `sized-${run}`;

const sizes = [
  { what: 'a tablet on its side', language: 'ko', width: 1024, height: 768, touch: true },
  { what: 'a tablet held upright', language: 'en', width: 768, height: 1024, touch: true },
  { what: 'a small laptop', language: 'ko', width: 1280, height: 720, touch: false },
  { what: 'a small laptop, in English', language: 'en', width: 1280, height: 720, touch: false },
] as const;

describeInBrowser.each(sizes)('on $what', ({ language, width, height, touch }) => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser, { language, width, height, touch });
    page = visit.page;
    // As a system names things: nothing in it invites a new line.
    await newJourney({ ...line, name: `Abandoned_cart_reminder_of_regular_customers_2026_${run}` });
    await api().send([
      {
        type: 'identify',
        messageId: `i-${userId}-${width}-${language}`,
        userId,
        traits: {
          name: '남궁민수아라한별이',
          email: `a-very-long-address-of-somebody-${run}@mail.shop.example`,
          tier: 'vip',
        },
      },
      {
        type: 'track',
        messageId: `t-${userId}-${width}-${language}`,
        userId,
        event: 'Product Added',
        properties: { cart_id: 'c-1' },
      },
    ]);
  });
  afterAll(() => browser.close());

  it('no page is wider than the screen', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(await pageAddresses(userId))) {
      await page.goto(path);
      await page.locator('main h1, main .react-flow, main [role="tree"], main textarea, main input').first().waitFor();
      await soon(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
      const faults = await page.evaluate(sticksOut);
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
    expect(visit.errors).toEqual([]);
    // Some sixteen pages are gone through, on build servers that are busy.
  }, 240_000);

  it.runIf(touch)('a tap on a step opens its settings, and what is done most is within reach', async () => {
    const id = await newJourney(line);
    await page.goto(`/journeys/${id}`);
    const step = canvasOf(page).card('w1');
    await step.waitFor();
    await canvasOf(page).still();
    await step.tap({ position: { x: 120, y: 20 } });
    const field = page.getByRole('textbox', { name: language === 'ko' ? '기다릴 시간' : 'How long', exact: true });
    await field.waitFor();
    await soon(async () => (await field.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect(await page.evaluate(sticksOut)).toEqual([]);
    const publish = page.getByRole('button', { name: language === 'ko' ? '발행하기' : 'Publish', exact: true });
    await publish.tap();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(sticksOut)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Whoever asks for the keys has some beside the tablet.
    await page.locator('body').press('?');
    await page.getByRole('dialog').locator('kbd').first().waitFor();
  });
});
