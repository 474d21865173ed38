import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { pageAddresses } from './page-addresses.ts';
import { signedIn, soon, type Visit } from './page-of.ts';
import { sticksOut } from './sticks-out.ts';

const run = Date.now().toString(36);
const words = {
  ko: {
    howLong: '기다릴 시간',
    twoHours: '2시간',
    waits: '2시간 기다리기',
    back: '여정으로 돌아가기',
    add: '어떤 단계를 넣을까요?',
    publish: '발행하기',
    publishing: '여정 발행하기',
    publishingNew: '새 버전 발행하기',
    asCards: '그림으로 보기',
    asWords: '글로 보기',
    counts: '그림에 숫자 보기',
    before: '사용 중: 버전 1',
    after: '발행할 내용',
  },
  en: {
    howLong: 'How long',
    twoHours: '2 hours',
    waits: 'Wait 2 hours',
    back: 'Back to the journey',
    add: 'Which step?',
    publish: 'Publish',
    publishing: 'Publish the journey',
    publishingNew: 'Publish a new version',
    asCards: 'Show as a drawing',
    asWords: 'Show as an outline',
    counts: 'Counts on the drawing',
    before: 'Live: version 1',
    after: 'What is published',
  },
} as const;
/** The last 12:58 in Seoul: no other time of day needs more room. */
function widestTime(): string {
  const at = new Date();
  at.setUTCHours(3, 58, 0, 0);
  return new Date(at.getTime() - (at.getTime() > Date.now() ? 86_400_000 : 0)).toISOString();
}
const phone = { width: 390, height: 844, touch: true };

describeInBrowser.each(['ko', 'en'])('on a phone, in %s', (language) => {
  const userId = `phoned-${run}-${language}`;
  const t = words[language === 'ko' ? 'ko' : 'en'];
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser, { language, ...phone });
    page = visit.page;
    await api().send([
      {
        type: 'identify',
        messageId: `i-${userId}`,
        userId,
        traits: { name: '남궁민수아라한별이', email: `a-very-long-address-of-somebody-${run}@mail.shop.example` },
      },
      ...['Product Viewed', 'Product Added', 'Checkout Started'].map((event, index) => ({
        type: 'track',
        messageId: `t-${userId}-${index}`,
        userId,
        event,
        timestamp: widestTime(),
        properties: { cart_id: 'c-1', product_id: 'p-1', name: '제주 감귤 핸드크림 스페셜 에디션', price: 12000 },
      })),
    ]);
  });
  afterAll(() => browser.close());

  const whole = async (): Promise<string[]> => {
    await soon(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
    return page.evaluate(sticksOut);
  };

  it('no page is wider than the screen', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(await pageAddresses(userId))) {
      await page.goto(path);
      await page.locator('main h1, main [role="tree"], main .react-flow').first().waitFor();
      const faults = await whole();
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
    expect(visit.errors).toEqual([]);
    // Some sixteen pages are gone through, on build servers that are busy.
  }, 240_000);

  it('a step is read and set from the outline, by taps alone', async () => {
    const id = await newJourney(line);
    await page.goto(`/journeys/${id}`);
    const row = page.locator('[role="treeitem"][data-id="w1"]');
    await row.tap();
    const field = page.getByRole('textbox', { name: t.howLong, exact: true });
    await field.waitFor();
    // It is there to be read: no keys come up over it before a field is tapped.
    expect(await page.locator('input:focus, textarea:focus').count()).toBe(0);
    await field.tap();
    await field.fill(t.twoHours);
    await page.getByRole('button', { name: t.back, exact: true }).tap();
    await field.waitFor({ state: 'hidden' });
    await page.locator('[role="treeitem"][data-id="w1"]:focus').filter({ hasText: t.waits }).waitFor();
    await soon(async () => (await journey(id)).draft.document.nodes.find((node) => node.id === 'w1')?.config).toEqual({
      for: 'PT2H',
    });
    expect(await whole()).toEqual([]);

    await page.locator('[role="treeitem"][data-id="m1/next"]').tap();
    const steps = page.getByRole('combobox', { name: t.add });
    await steps.waitFor();
    await page.keyboard.press('Escape');
    await steps.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: t.publish, exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: t.publishing });
    await dialog.waitFor();
    const inside = async (): Promise<boolean> => {
      const box = await dialog.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= phone.width;
    };
    await soon(inside).toBe(true);
    expect(await whole()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('a card that is tapped shows its settings, and all tools of the drawing are on the screen', async () => {
    const id = await newJourney(line);
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: t.asCards, exact: true }).tap();
    const canvas = canvasOf(page);
    await canvas.card('w1').waitFor();
    await canvas.still();
    expect(await whole()).toEqual([]);
    await canvas.card('w1').tap();
    await page.getByRole('textbox', { name: t.howLong, exact: true }).waitFor();
    await page.getByRole('button', { name: t.back, exact: true }).tap();
    await page.getByRole('button', { name: t.asWords, exact: true }).tap();
    await page.getByRole('tree').waitFor();
    expect(visit.errors).toEqual([]);
  });

  it('the tools of a live journey’s outline are in one line, on the narrowest phone, too', async () => {
    const id = await newJourney(line);
    for (const action of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${action}`, {});
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/journeys/${id}`);
    const tools = page.getByRole('toolbar').getByRole('button');
    await page.getByRole('button', { name: t.counts, exact: true }).waitFor();
    await soon(() =>
      tools.evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size),
    ).toBe(1);
    expect(await whole()).toEqual([]);
    await page.setViewportSize({ width: phone.width, height: phone.height });
    expect(visit.errors).toEqual([]);
  });

  it('what is published stands in one drawing as wide as the dialog, and what is live at a tap', async () => {
    const id = await newJourney(line);
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    const nodes = line.nodes.map((node) => (node.id === 'w1' ? { ...node, config: { for: 'PT2H' } } : node));
    const { revision } = (await journey(id)).draft;
    const document = { format: 1, ...line, nodes };
    await api().call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(revision) });
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: t.publish, exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: t.publishingNew });
    const side = (name: string) => dialog.getByRole('region', { name, exact: true });
    await side(t.after).locator('.react-flow__node[data-id="w1"]').waitFor();
    expect(await side(t.before).count()).toBe(0);
    await soon(async () => (await side(t.after).boundingBox())?.width ?? 0).toBeGreaterThan(300);
    await dialog.getByText(t.before, { exact: true }).tap();
    await side(t.before).locator('.react-flow__node[data-id="w1"]').waitFor();
    expect(await side(t.after).count()).toBe(0);
    expect(await whole()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('what happened to a customer is read whole', async () => {
    await page.goto(`/customers/${userId}`);
    const entries = page.locator('main li:has(> time)');
    await soon(() => entries.count()).toBeGreaterThanOrEqual(3);
    const cut = () =>
      entries.evaluateAll((all) =>
        all
          .flatMap((entry) => [entry, ...entry.querySelectorAll('*')])
          .filter((element) => {
            const { right } = element.getBoundingClientRect();
            return right > innerWidth || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1);
          })
          .map((element) => element.outerHTML.slice(0, 160)),
      );
    await soon(cut).toEqual([]);
    // What is fetched after the entries moves them: until then each look finds the last one anew.
    const reached = () =>
      entries.last().evaluate((entry) => {
        entry.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = entry.getBoundingClientRect();
        return entry.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    await soon(reached).toBe(true);
    expect(visit.errors).toEqual([]);
  });
});
