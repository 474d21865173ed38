import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, newJourney } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);

/** The mail counts to the customer's number: to a thousand million it cannot be put together. */
const html = '<p>{% for i in (1..customer.number) %}.{% endfor %}</p>';

interface Item {
  readonly userId: string;
  readonly status: string;
}

describeInBrowser('messages that many did not get', () => {
  const everybody = ['a', 'b', 'c'].map((name) => `unsent-${run}-${name}`);
  const [single = '', ...others] = everybody;
  const name = `못 보내는 여정 ${run}`;
  const content = (body: string) => ({ channel: 'email', content: { subject: '세어 보기', html: body } });
  const document = (body: string) => ({
    format: 1,
    name,
    trigger: { type: 'api' },
    settings: { category: 'transactional' },
    nodes: [
      { id: 'm1', type: 'send', config: content(body) },
      { id: 'w1', type: 'wait', config: { for: 'P1D' } },
    ],
    edges: [
      { from: 'trigger', output: 'next', to: 'm1' },
      { from: 'm1', output: 'next', to: 'w1' },
    ],
  });
  let browser: Browser;
  let page: Page;
  let unsentId: string;
  const unsent = () => api().all<Item>(`/api/messages?journeyId=${unsentId}`);
  const statusOf = async (userId: string) => (await unsent()).find((item) => item.userId === userId)?.status;
  const groups = () =>
    page.getByRole('table', { name: '보내지 못한 메시지: 어디에서, 왜' }).locator('tbody tr').filter({ hasText: name });
  // Of this journey alone: the page was opened from there, and names it above.
  const rows = () => page.getByRole('table', { name: '메시지를 받지 못한 고객' }).locator('tbody tr');

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await signedIn(browser));
    unsentId = await newJourney(document(html));
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${unsentId}/${act}`, {});
    await api().send(
      everybody.map((userId) => ({
        type: 'identify',
        userId,
        messageId: userId,
        traits: { email: `${userId}@a.example`, number: 1e9 },
      })),
    );
    await api().call('POST', `/api/journeys/${unsentId}/enrol`, { userIds: everybody });
  });

  afterAll(() => browser.close());

  async function decide(menu: Locator, action: string): Promise<void> {
    await menu.click();
    await page.getByRole('menuitem', { name: action }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '이유' }).fill('내용을 고쳤어요');
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('are counted at home and at their journey, which lead to them and the reason', async () => {
    for (const userId of everybody) await soon(() => statusOf(userId)).toBe('failed');
    await page.goto('/');
    const link = page.getByRole('link', { name: '어떤 메시지가 왜인지 보기' });
    await link.first().click();
    await groups().getByText('너무 오래 걸려요', { exact: false }).waitFor();
    await page.goto(`/journeys/${unsentId}`);
    await page.getByRole('link', { name: '보내지 못한 메시지 3개' }).click();
    await soon(() => rows().count()).toBe(3);
    expect(await axeOf(page)).toEqual([]);
  });

  it('are decided one by one: one stays unsent', async () => {
    await decide(rows().filter({ hasText: single }).getByRole('button'), '보내지 않기');
    await soon(() => statusOf(single)).toBe('skipped');
    await soon(() => rows().count()).toBe(2);
  });

  it('are sent once more together, as the version that was mended since has them', async () => {
    const { draft } = await api().call<{ draft: { revision: number } }>('GET', `/api/journeys/${unsentId}`);
    await api().call(
      'PUT',
      `/api/journeys/${unsentId}/draft`,
      { document: document('<p>다 셌어요</p>') },
      { 'If-Match': String(draft.revision) },
    );
    await api().call('POST', `/api/journeys/${unsentId}/publish`, {});
    await decide(groups().getByRole('button'), '다시 보내기');
    await page.getByText('메시지 2개 중 2개를 다시 보내고 있어요.').waitFor();
    for (const userId of others) await soon(() => statusOf(userId)).toBe('sent');
    await page.getByText('이 여정에는 결정을 기다리는 고객이 없어요').waitFor();
    await page.getByRole('button', { name: '모든 여정 보기' }).click();
    await soon(() => new URL(page.url()).search).toBe('');
  });
});
