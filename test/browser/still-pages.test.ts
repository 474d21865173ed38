import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { pageAddresses } from './page-addresses.ts';
import { signedIn, soon } from './page-of.ts';
import { shiftsOf, watchShifts } from './shifts-of.ts';

const run = Date.now().toString(36);
const userId = `still-${run}`;

/** A mail of too many points for any time there is. */
const uncountable = '<p>{% for i in (1..1000000000) %}.{% endfor %}</p>';

/** How much of the page may move while it loads: the sum of what moved, times how far, in parts of the screen. */
const most = 0.05;

/** As a person sees the page come: each answer of the server some moments after the other. */
const slowly = 150;

const desk = { width: 1280, height: 720, touch: false };
const phone = { width: 390, height: 844, touch: true };
type Eyes = typeof desk & { readonly language: string };

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
  const liveJourney = () => enrolled({ ...line, trigger: { type: 'api' } });

  async function enrolled(document: object): Promise<string> {
    const id = await newJourney(document);
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
      const list = slow.locator('main [aria-busy="true"]:visible').last();
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
    await watchShifts(page);
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
      const { sum, largest } = await shiftsOf(page);
      if (sum >= most) moved[`${name} ${sum.toFixed(3)}`] = largest;
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    return moved;
  }

  it('what stands below waits for what stands above, whichever answer comes last', async () => {
    const [failing, stuck] = [
      { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: '세어 보기', html: uncountable } } },
      { id: 'u1', type: 'update_customer', config: { increment: { points: '{{ customer.name }}' } } },
    ].map(({ id, ...step }) => ({
      name: `${step.type} ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [
        { id, ...step },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: id },
        { from: id, output: 'next', to: 'w1' },
      ],
    }));
    const made: string[] = [];
    for (const document of [failing, stuck, line, line])
      made.push(await enrolled({ ...document, trigger: { type: 'api' } }));
    const summed = (about: string) => api().call<{ groups: unknown[] }>('GET', `/api/${about}/summary`);
    for (const about of ['stuck', 'unsent'])
      await soon(async () => (await summed(about)).groups.length).toBeGreaterThan(0);
    const { page, context } = await signedIn(browser, phone);
    await watchShifts(page);
    let last = '';
    await page.route('**/api/**', async (route) => {
      if (new URL(route.request().url()).pathname.includes(last)) await page.waitForTimeout(1_000);
      await route.continue().catch(() => {});
    });
    const moved: Record<string, unknown> = {};
    for (const [path, slow] of [
      ['/', ['/overview', '/dead-letters', '/unsent', '/journeys', '/customers']],
      ['/stuck', ['/stuck/summary', '/unsent/summary', '/unsent', '/stuck']],
      [`/customers/${userId}`, ['/next', '/runs', '/refusals']],
      [`/journeys/${made.at(-1)}`, ['/stats', '/versions']],
    ] as const)
      for (last of slow) {
        await page.goto(path);
        await page.locator('main h1, main [role="tree"]').first().waitFor();
        await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
        await soon(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
        const { sum, largest } = await shiftsOf(page);
        if (sum >= 0.02) moved[`${path} ${last} ${sum.toFixed(3)}`] = largest;
      }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    // Other tests look at lists of those who wait for a decision: nobody is left there.
    for (const journeyId of made.slice(0, 2)) {
      await api().call('POST', `/api/journeys/${journeyId}/stop`, { inFlight: 'exit' });
      await api().call('POST', '/api/unsent/skip', { journeyId, note: 'seen' });
    }
    expect(moved).toEqual({});
  }, 180_000);

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
