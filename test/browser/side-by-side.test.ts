import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const event = `Compared ${run}`;

const before = {
  name: `나란히 ${run}`,
  trigger: { type: 'event', event },
  settings: { category: 'transactional' },
  nodes: [
    { id: 'w1', type: 'wait', config: { for: 'P3D' } },
    send('m1', '옛 제목'),
    { id: 'w2', type: 'wait', config: { for: 'P1D' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'm1' },
    { from: 'm1', output: 'next', to: 'w2' },
  ],
};
const after = {
  ...before,
  nodes: [before.nodes[0], send('m1', '새 제목'), send('m3', '새 메시지')],
  edges: [...before.edges.slice(0, 2), { from: 'm1', output: 'next', to: 'm3' }],
};

describeInBrowser('a draft beside the live version', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let id: string;

  const save = async (document: object): Promise<void> => {
    const { revision } = (await journey(id)).draft;
    const body = { document: { format: 1, ...document } };
    await api().call('PUT', `/api/journeys/${id}/draft`, body, { 'If-Match': String(revision) });
  };
  const live = async () => (await api().call<{ live: { version: number } | null }>('GET', `/api/journeys/${id}`)).live;
  const side = (name: string) => page.getByRole('region', { name, exact: true });
  const card = (name: string, node: string) => side(name).locator(`.react-flow__node[data-id="${node}"]`);
  const viewOf = (name: string) => side(name).locator('.react-flow__viewport').getAttribute('style');

  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
    id = await newJourney(before);
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    await api().send([{ type: 'track', event, userId: `s-${run}`, messageId: `s-${run}` }]);
    await vi.waitFor(async () => {
      const { items } = await api().call<{ items: unknown[] }>('GET', `/api/journeys/${id}/runs`);
      expect(items).toHaveLength(1);
    }, 10_000);
    await save(after);
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '발행하기' }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => browser.close());

  it('shows both drawings, marks what is changed, new and gone, and says it in words', async () => {
    await page.getByRole('button', { name: '발행하기' }).click();
    await card('사용 중: 버전 1', 'm1').getByText('바뀜').waitFor();
    await card('사용 중: 버전 1', 'w2').getByText('없어짐').waitFor();
    await card('발행할 내용', 'm1').getByText('바뀜').waitFor();
    await card('발행할 내용', 'm3').getByText('새로 생김').waitFor();
    expect(await card('발행할 내용', 'w2').count()).toBe(0);
    expect(await card('사용 중: 버전 1', 'w1').getByText('바뀜').count()).toBe(0);
    const words = side('달라지는 것');
    await words.getByText(/옛 제목 → 새 제목/).waitFor();
    await words.getByText(/단계 삭제/).waitFor();
    // Who is inside waits at a step that stays as it is.
    const inside = page.getByRole('dialog').getByRole('region', { name: '안에 있는 고객' });
    expect(await inside.getByText('1명이 기다려요').count()).toBe(0);
    await inside.getByRole('button', { name: '바뀌지 않은 단계 1개도 보기' }).click();
    await inside.getByRole('listitem').filter({ hasText: '3일 기다리기' }).getByText('1명이 기다려요').waitFor();
    expect(await axeOf(page)).toEqual([]);
  });

  it('moves both in step, and brings a sentence’s step into both', async () => {
    const at = await side('발행할 내용').locator('.react-flow__pane').boundingBox();
    if (!at) throw new Error('nothing is drawn');
    const start = await viewOf('발행할 내용');
    const moved = async (from: string | null) => {
      const [one, other] = [await viewOf('사용 중: 버전 1'), await viewOf('발행할 내용')];
      return one === other && one !== from;
    };
    await page.mouse.move(at.x + 40, at.y + at.height - 40);
    await page.mouse.wheel(0, 120);
    await soon(() => moved(start)).toBe(true);
    const scrolled = await viewOf('발행할 내용');
    await page.getByRole('button', { name: /옛 제목 → 새 제목/ }).click();
    await soon(() => moved(scrolled)).toBe(true);
  });

  it('is scheduled, seen by everybody, called off, and scheduled again', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText('시각 정하기').click();
    expect(await dialog.getByRole('button', { name: '예약하기' }).isDisabled()).toBe(true);
    await dialog.getByLabel('발행할 시각').fill('2020-01-01T09:00');
    await dialog.getByText('지금부터 1년 안의 시각을 골라 주세요.').waitFor();
    await dialog.getByLabel('발행할 시각').fill(inAMonth());
    await dialog.getByLabel('남길 말').fill('다음 달부터');
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '예약하기' }).click();
    await page.getByText(/이수진 님이 .*에 초안을 발행하도록 예약했어요/).waitFor();
    expect(await live()).toMatchObject({ version: 1 });
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('button', { name: '예약 취소하기' }).click();
    await page.getByText('발행 예약을 취소했어요.').waitFor();
    await page.getByRole('button', { name: '예약 취소하기' }).waitFor({ state: 'detached' });
  });

  it('is published by itself when its time has come', async () => {
    const at = new Date(Date.now() + 5_000).toISOString();
    await api().call('POST', `/api/journeys/${id}/scheduled-publications`, { at, note: '예약해 둔 발행' });
    await page.reload();
    await page.getByRole('button', { name: /^버전 2: / }).waitFor({ timeout: 30_000 });
    const [newest] = await api().all<{ version: number; note: string }>(`/api/journeys/${id}/versions`);
    expect(newest).toMatchObject({ version: 2, note: '예약해 둔 발행' });
  });

  it('is not published with problems, and says why', async () => {
    await save({ ...after, nodes: [before.nodes[0], send('m1', '또 다른 제목'), send('m3', '새 메시지')] });
    // Saved before that, whatever else this machine does.
    const at = new Date(Date.now() + 10_000).toISOString();
    await api().call('POST', `/api/journeys/${id}/scheduled-publications`, { at });
    await save({ ...after, trigger: { type: 'event', event: '' } });
    await page.reload();
    await page.getByText(/에 예약한 발행을 하지 못했어요\. 여정을 발행하려면 먼저 고칠 것이 있어요/).waitFor({
      timeout: 30_000,
    });
    expect(await live()).toMatchObject({ version: 2 });
    expect(await axeOf(page)).toEqual([]);
    await save(after);
  });

  it('any two versions have a page of their own', async () => {
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '버전 2: 모든 버전 보기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('region', { name: '발행 예약' })
      .getByText(/버전 2 발행$/)
      .waitFor();
    await dialog.getByRole('combobox', { name: '이전' }).click();
    await page.getByRole('option', { name: '버전 1', exact: true }).click();
    await dialog.getByRole('link', { name: '나란히 비교하기' }).click();
    await card('버전 1', 'w2').getByText('없어짐').waitFor();
    await card('초안', 'm3').getByText('새로 생김').waitFor();
    await page.getByRole('combobox', { name: '이후' }).click();
    await page.getByRole('option', { name: '버전 1', exact: true }).click();
    await soon(() => new URL(page.url()).searchParams.get('to')).toBe('1');
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

/** By the workspace's clocks, as the field takes it. */
function inAMonth(): string {
  const at = new Date(Date.now() + 30 * 86_400_000 + 9 * 3_600_000);
  return `${at.toISOString().slice(0, 10)}T09:00`;
}
