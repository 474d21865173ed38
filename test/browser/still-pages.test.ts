import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { pageAddresses } from './page-addresses.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);
const userId = `still-${run}`;

/** How much of the page may move while it loads: the sum of what moved, times how far, in parts of the screen. */
const most = 0.05;

/** As a person sees the page come: each answer of the server some moments after the other. */
const slowly = 150;

const desk = { width: 1280, height: 720, touch: false };
const phone = { width: 390, height: 844, touch: true };
type Eyes = typeof desk & { readonly language: string };

declare global {
  interface Window {
    shifts?: { value: number; what: string[] }[];
  }
}

/** Written down as the browser finds it: how much, and the elements that moved most. */
function watchShifts(): void {
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

describeInBrowser('while it loads', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    const track = (event: string, n: number) => ({
      type: 'track',
      messageId: `t-${run}-${n}`,
      userId,
      event,
      properties: { cart_id: 'c-1', name: '감귤칩', price: 12_000, quantity: 1 },
    });
    await api().send([
      {
        type: 'identify',
        messageId: `i-${run}`,
        userId,
        traits: { name: '하나', email: `${userId}@a.example` },
      },
      ...Array.from({ length: 12 }, (_, n) => track(n % 3 === 0 ? 'Product Added' : 'Product Viewed', n)),
    ]);
  });
  afterAll(() => browser.close());

  /** One with counts, that gives the customer something in each part of their page. */
  async function liveJourney(): Promise<string> {
    const id = await newJourney({ ...line, trigger: { type: 'api' } });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    await api().call('POST', `/api/journeys/${id}/enrol`, { userIds: [userId] });
    return id;
  }

  it('every list says that it loads, and after three seconds what it waits for', async () => {
    const { page: slow, context } = await signedIn(browser, { language: 'en' });
    const held: (() => void)[] = [];
    await slow.route(/\/api\/(journeys|customers|segments|messages\/search|inbox|stuck)(\?.*)?$/, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => {});
    });
    for (const path of ['/', '/journeys', '/customers', '/segments', '/messages', '/inbox', '/stuck']) {
      await slow.goto(path);
      const list = slow.locator('main [aria-busy="true"]').last();
      await list.getByRole('status').getByText('Loading', { exact: true }).waitFor({ state: 'attached' });
      expect(await list.locator('.mantine-Skeleton-root').count(), path).toBeGreaterThan(3);
    }
    await slow.getByText('This takes longer than usual. Still waiting for the server.').first().waitFor();
    for (const answer of held) answer();
    await soon(() => slow.locator('.mantine-Skeleton-root, main [aria-busy="true"]').count()).toBe(0);
    expect(await slow.getByText('Still waiting for the server.').count()).toBe(0);
    await context.close();
  });

  /** What moved of each page before the eyes of one person. */
  async function movedFor(eyes: Eyes): Promise<Record<string, unknown>> {
    const { page, context } = await signedIn(browser, eyes);
    page.setDefaultTimeout(60_000);
    await page.addInitScript(watchShifts);
    await page.route('**/api/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, slowly * (1 + (route.request().url().length % 3))));
      await route.continue().catch(() => {});
    });
    const moved: Record<string, unknown> = {};
    // Of one's own: beside somebody else, a page says who that is.
    const addresses = { ...(await pageAddresses(userId)), journey: `/journeys/${await liveJourney()}` };
    for (const [name, path] of Object.entries(addresses)) {
      await page.goto(path);
      await page.locator('main h1, main .react-flow, main [role="tree"], main textarea, main input').first().waitFor();
      await expect.poll(() => page.locator('.mantine-Skeleton-root').count(), { timeout: 40_000 }).toBe(0);
      await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => window.shifts ?? []);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      if (sum >= most) moved[`${name} ${sum.toFixed(3)}`] = shifts.filter(({ value }) => value > 0.005);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    return moved;
  }

  it('no page moves under the eyes of who reads it, at a desk or on a phone, in both languages', async () => {
    const moved: Record<string, unknown>[] = [];
    // Most of the time of each goes by in waiting: two wait together.
    for (const [one, other] of [
      ['ko', 'en'],
      ['en', 'ko'],
    ] as const)
      moved.push(
        ...(await Promise.all([movedFor({ ...desk, language: one }), movedFor({ ...phone, language: other })])),
      );
    expect(moved).toEqual([{}, {}, {}, {}]);
    // Some sixty pages are gone through, on build servers that are busy.
  }, 400_000);
});
