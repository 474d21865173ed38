import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
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

  /** Nobody can count up by what is no number, nor from what is none. */
  describe('customers who are stuck', () => {
    const without = ['a', 'b', 'c'].map((name) => `by-${run}-${name}`);
    const many = ['d', 'e'].map((name) => `many-${run}-${name}`);
    const [first = '', second = '', third = ''] = without;
    const name = `멈추는 여정 ${run}`;
    let stuckId: string;
    const attention = () => page.getByRole('region', { name: '확인이 필요해요' });
    const identify = (userId: string, traits: object) =>
      api().send([{ type: 'identify', userId, messageId: `${userId}-${JSON.stringify(traits)}`, traits }]);
    const inside = async (): Promise<Record<string, string>> => {
      const all = await api().all<Item & { position: { nodeId: string } | null; stuck: string | null }>(
        `/api/journeys/${stuckId}/runs`,
      );
      return Object.fromEntries(
        all.map(({ userId, status, position, stuck }) => [userId, stuck ?? position?.nodeId ?? status]),
      );
    };
    const groups = () =>
      page.getByRole('table', { name: '멈춰 선 고객: 어디에서, 왜' }).locator('tbody tr').filter({ hasText: name });
    const people = () =>
      page.getByRole('table', { name: '멈춰 선 고객', exact: true }).locator('tbody tr').filter({ hasText: name });

    beforeAll(async () => {
      stuckId = await newJourney({
        name,
        trigger: { type: 'api' },
        settings: { category: 'transactional' },
        nodes: [
          { id: 'u1', type: 'update_customer', config: { increment: { points: '{{ customer.by }}' } } },
          { id: 'w1', type: 'wait', config: { for: 'P1D' } },
          { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: '점수', html: '<p>점수</p>' } } },
        ],
        edges: [
          { from: 'trigger', output: 'next', to: 'u1' },
          { from: 'u1', output: 'next', to: 'w1' },
          { from: 'w1', output: 'next', to: 'm1' },
        ],
      });
      for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${stuckId}/${act}`, {});
      for (const userId of without) await identify(userId, { by: 'one' });
      for (const userId of many) await identify(userId, { by: 1, points: 'many' });
      await api().call('POST', `/api/journeys/${stuckId}/enrol`, { userIds: [...without, ...many] });
    });

    it('are what needs attention at home, which leads to them', async () => {
      await soon(inside).toEqual({
        ...Object.fromEntries(without.map((userId) => [userId, 'increment_not_number'])),
        ...Object.fromEntries(many.map((userId) => [userId, 'increment_of_no_number'])),
      });
      await page.goto('/');
      await attention()
        .getByText(/^고객 \d+명이 스스로 나아가지 못하고 있어요$/)
        .waitFor();
      await attention().getByText(`‘${name}’에 있어요`, { exact: false }).waitFor();
      await attention().getByRole('link', { name: '누가 왜 멈췄는지 보기' }).click();
      await soon(() => groups().count()).toBe(2);
      await soon(() => people().count()).toBe(5);
      expect(await axeOf(page)).toEqual([]);
    });

    /** What is decided for all who are stuck for this reason. */
    async function decide(reason: string, action: string): Promise<void> {
      await groups()
        .filter({ hasText: reason })
        .getByRole('button', { name: `처리하기: ‘${name}’의 고객` })
        .click();
      await page.getByRole('menuitem', { name: action }).click();
      const dialog = page.getByRole('dialog');
      const act = dialog.getByRole('button', { name: action, exact: true });
      expect(await act.isDisabled()).toBe(true);
      await dialog.getByRole('textbox', { name: '이유' }).fill(`${action}: 값을 확인했어요`);
      expect(await axeOf(page)).toEqual([]);
      await act.click();
      await dialog.waitFor({ state: 'detached' });
    }
    /** Who cannot be counted up by, and who not from what they have. */
    const reasons = { notBy: 'one', notFrom: 'many' };
    const historyOf = async (userId: string) => {
      const all = await api().all<Item>(`/api/journeys/${stuckId}/runs`);
      await page.goto(`/runs/${all.find((item) => item.userId === userId)?.id}`);
    };

    it('are tried again together: whose cause is mended goes on, and the others stay with the reason', async () => {
      await identify(first, { by: 2 });
      await decide(reasons.notBy, '다시 시도하기');
      await page.getByText('3명 중 1명이 다시 나아갈 수 있어요.', { exact: false }).waitFor();
      expect((await inside())[first]).toBe('w1');
      await soon(() => people().count()).toBe(4);
    });

    it('are tried again one by one, from their own way', async () => {
      await identify(second, { by: 3 });
      await historyOf(second);
      await page.getByRole('button', { name: '다시 시도', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '이유' }).fill('고객이 알려 줬어요');
      expect(await axeOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: '다시 시도', exact: true }).click();
      await soon(async () => (await inside())[second]).toBe('w1');
      await page.getByText('고객이 알려 줬어요', { exact: false }).first().waitFor();
    });

    it('are moved on or let out together, and the note stands in the history of each', async () => {
      await page.goto('/stuck');
      await decide(reasons.notBy, '다음으로 넘기기');
      await soon(async () => (await inside())[third]).toBe('w1');
      await soon(() => groups().count()).toBe(1);
      await decide(reasons.notFrom, '내보내기');
      await soon(async () => Object.values(await inside()).toSorted()).toEqual(['exited', 'exited', 'w1', 'w1', 'w1']);
      await soon(() => groups().count()).toBe(0);
      for (const [userId, action] of [
        [third, '다음으로 넘기기'],
        [many[1] ?? '', '내보내기'],
      ] as const) {
        await historyOf(userId);
        await page.getByText(`${action}: 값을 확인했어요`, { exact: false }).first().waitFor();
      }
    });

    it('stand at home no longer; a live journey’s draft that was left broken does, until it is mended', async () => {
      await page.goto(`/journeys/${stuckId}`);
      await canvasOf(page)
        .card('m1')
        .click({ position: { x: 120, y: 20 } });
      const subject = page.getByLabel('제목');
      await subject.fill('{{ broken');
      await page.getByText(/에 저장됨$/).waitFor();
      const home = page.getByRole('navigation').getByRole('link', { name: '홈' });
      await home.click();
      await attention().getByText(`‘${name}’ 초안에 고칠 곳이 1개 있어요`).waitFor();
      expect(await attention().getByText(`‘${name}’에 있어요`, { exact: false }).count()).toBe(0);
      expect(await axeOf(page)).toEqual([]);
      await attention()
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('link', { name: '초안 열기' })
        .click();
      await canvasOf(page)
        .card('m1')
        .click({ position: { x: 120, y: 20 } });
      await subject.fill('고쳤어요');
      await page.getByText(/에 저장됨$/).waitFor();
      await home.click();
      await attention().locator('[aria-busy="false"]').waitFor({ state: 'attached' });
      await soon(() => attention().getByText(`‘${name}’ 초안에`, { exact: false }).count()).toBe(0);
    });

    it('stand beside providers that do not answer and moves that are under way', async () => {
      await page.route('**/api/overview', async (route) => {
        const answer = await route.fetch();
        const accounts = [{ channel: 'email', waiting: 12, since: new Date().toISOString(), error: 'ECONNREFUSED' }];
        const moves = [
          { kind: 'migration', id: stuckId, journeyId: stuckId, journeyName: name, total: 40, done: 10 },
          { kind: 'enrolment', id: journeyId, journeyId, journeyName: `돕기 ${run}`, total: 8, done: 4 },
        ];
        await route.fulfill({ response: answer, json: { ...(await answer.json()), accounts, moves } });
      });
      await page.goto('/');
      await attention().getByText('이메일 발송사가 응답하지 않아 메시지 12개가 기다려요').waitFor();
      await attention().getByText('ECONNREFUSED', { exact: false }).waitFor();
      await attention().getByText(`‘${name}’ 안에 있는 고객을 새 버전으로 옮기고 있어요`).waitFor();
      await attention().getByText('40명 중 10명').waitFor();
      await attention().getByText(`‘돕기 ${run}’에 고객 그룹을 들여보내고 있어요`).waitFor();
      expect(await axeOf(page)).toEqual([]);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
});
