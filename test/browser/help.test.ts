import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, newJourney } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);
const ids = ['one', 'two', 'three'].map((name) => `help-${run}-${name}`);
const [mended = '', left = '', fine = ''] = ids;

/** The mail counts to the customer's number: to a thousand million it cannot be put together. */
const html = '<p>{% for i in (1..customer.number) %}.{% endfor %}</p>';

interface Item {
  readonly id: string;
  readonly userId: string;
  readonly status: string;
}

describeInBrowser('a person helps on', () => {
  let browser: Browser;
  let page: Page;
  let journeyId: string;
  const messages = () => api().all<Item>(`/api/messages?journeyId=${journeyId}`);
  const runs = () => api().all<Item>(`/api/journeys/${journeyId}/runs`);
  const statusOf = async (of: () => Promise<Item[]>, userId: string) =>
    (await of()).find((item) => item.userId === userId)?.status;
  const number = (userId: string, value: number) =>
    api().send([
      {
        type: 'identify',
        userId,
        messageId: `${userId}-${value}`,
        traits: { email: `${userId}@a.example`, number: value },
      },
    ]);

  beforeAll(async () => {
    journeyId = await newJourney({
      name: `돕기 ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [
        { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: '세어 보기', html } } },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
        { id: 'w2', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'm1' },
        { from: 'm1', output: 'next', to: 'w1' },
        { from: 'w1', output: 'next', to: 'w2' },
      ],
    });
    await api().call('POST', `/api/journeys/${journeyId}/publish`, {});
    await api().call('POST', `/api/journeys/${journeyId}/activate`, {});
    await Promise.all([number(mended, 1e9), number(left, 1e9), number(fine, 3)]);
    await api().call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: ids });
    browser = await launchChromium();
    ({ page } = await signedIn(browser));
  });
  afterAll(() => browser.close());

  async function open(userId: string): Promise<void> {
    const message = (await messages()).find((item) => item.userId === userId);
    await page.goto(`/messages?message=${message?.id}`);
    await page.getByText('너무 오래 걸려요').waitFor();
  }

  describe('messages that failed', () => {
    it('shows what cannot be put together as failed', async () => {
      await soon(() => statusOf(messages, left)).toBe('failed');
      await soon(() => statusOf(messages, mended)).toBe('failed');
    });

    it('sends one once more when its cause is mended', async () => {
      await number(mended, 3);
      await open(mended);
      expect(await axeOf(page)).toEqual([]);
      await page.getByRole('button', { name: '다시 보내기' }).click();
      await soon(() => statusOf(messages, mended)).toBe('sent');
      await page.getByText('담당자가 다시 보냄').waitFor();
    });

    it('leaves one unsent, and says who decided so', async () => {
      await open(left);
      await page.getByRole('button', { name: '보내지 않기' }).click();
      await soon(() => statusOf(messages, left)).toBe('skipped');
      await page.getByText('담당자 이수진').waitFor();
    });
  });

  describe('customers who wait', () => {
    async function help(userId: string, action: string): Promise<void> {
      const inside = (await runs()).find((item) => item.userId === userId);
      await page.goto(`/runs/${inside?.id}`);
      await page.getByRole('button', { name: action, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '이유' }).fill('전화로 부탁하셨어요');
      await dialog.getByRole('button', { name: action, exact: true }).click();
      await page.getByText('(이수진: 전화로 부탁하셨어요)').waitFor();
    }

    it('moves one on, with a note that stands in the history', async () => {
      await help(fine, '다음으로 넘기기');
      await page.getByText('1일 동안 기다려요.').waitFor();
      expect(await statusOf(runs, fine)).toBe('waiting');
      expect(await axeOf(page)).toEqual([]);
    });

    it('takes one out', async () => {
      await help(fine, '내보내기');
      await soon(() => statusOf(runs, fine)).toBe('exited');
    });
  });
});
