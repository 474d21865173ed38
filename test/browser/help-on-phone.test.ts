import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, newJourney } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';
import { sticksOut } from './sticks-out.ts';

const run = Date.now().toString(36);
const userId = `helped-${run}`;
const name = `손안의 여정 ${run}`;
const phone = { width: 390, height: 844, touch: true };

/** Where somebody stands, or what keeps them there. */
interface Inside {
  readonly id: string;
  readonly status: string;
  readonly stuck: string | null;
  readonly position: { readonly nodeId: string } | null;
}

describeInBrowser('a person helps on from a phone', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let journeyId: string;
  const inside = async (): Promise<Inside | undefined> =>
    (await api().all<Inside>(`/api/journeys/${journeyId}/runs`))[0];
  const place = async () => {
    const { stuck = null, position = null, status } = (await inside()) ?? {};
    return stuck ?? position?.nodeId ?? status;
  };
  const identify = (traits: object) =>
    api().send([{ type: 'identify', userId, messageId: `${run}-${JSON.stringify(traits)}`, traits }]);

  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser, phone);
    page = visit.page;
    // Nobody can count up by what is no number.
    await identify({ name: '남궁민수아라한별이', by: 'one' });
    journeyId = await newJourney({
      name,
      trigger: { type: 'api' },
      nodes: [
        { id: 'u1', type: 'update_customer', config: { increment: { points: '{{ customer.by }}' } } },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
        { id: 'w2', type: 'wait', config: { for: 'P2D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'u1' },
        { from: 'u1', output: 'next', to: 'w1' },
        { from: 'w1', output: 'next', to: 'w2' },
      ],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${journeyId}/${act}`, {});
    await api().call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: [userId] });
    await vi.waitFor(async () => expect(await place()).toBe('increment_not_number'), 10_000);
  });
  afterAll(() => browser.close());

  /** By taps alone, which nothing may lie over. */
  async function help(action: string, note: string): Promise<void> {
    const help = page.getByRole('region', { name: '이 고객 도와주기' });
    await help.getByRole('button', { name: action, exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: action });
    const act = dialog.getByRole('button', { name: action, exact: true });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '이유' }).tap();
    await dialog.getByRole('textbox', { name: '이유' }).fill(note);
    const box = await dialog.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= phone.width && box.y + box.height <= phone.height).toBe(true);
    expect(await page.evaluate(sticksOut)).toEqual([]);
    expect(await axeOf(page, { over: true })).toEqual([]);
    await act.tap();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`(이수진: ${note})`).first().waitFor();
  }

  it('tries again, moves on and lets out, each with a note, led there by what is stuck', async () => {
    await page.goto('/stuck');
    const stuck = page
      .getByRole('table', { name: '멈춰 선 고객', exact: true })
      .getByRole('row')
      .filter({ hasText: name });
    await stuck.getByRole('link').first().tap();
    await page.waitForURL(/\/runs\//);
    await page.getByText('스스로 나아가지 못하고 있어요').waitFor();
    await identify({ by: 2 });
    await help('다시 시도', '값을 고쳤어요');
    expect(await place()).toBe('w1');
    await help('다음으로 넘기기', '오늘 받고 싶대요');
    expect(await place()).toBe('w2');
    await help('내보내기', '전화로 부탁하셨어요');
    expect(await place()).toBe('exited');
    expect(await page.getByRole('region', { name: '이 고객 도와주기' }).count()).toBe(0);
    expect(visit.errors).toEqual([]);
  });

  it('finds what was done, and why, in the history of the customer', async () => {
    await page.goto(`/customers/${userId}`);
    const story = page.getByRole('region', { name: '기록', exact: true }).getByRole('article', { name });
    for (const note of ['값을 고쳤어요', '오늘 받고 싶대요', '전화로 부탁하셨어요'])
      await story.getByText(note, { exact: false }).first().waitFor();
    await soon(() => page.evaluate(sticksOut)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});
