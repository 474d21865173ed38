import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const event = `Waited ${run}`;

const waiting = (...lengths: readonly string[]) => {
  const nodes = lengths.map((length, index) => ({ id: `w${index + 1}`, type: 'wait', config: { for: length } }));
  return {
    name: `기다리는 여정 ${run}`,
    trigger: { type: 'event', event },
    nodes,
    edges: ['trigger', ...nodes.map(({ id }) => id)]
      .slice(0, -1)
      .map((from, index) => ({ from, output: 'next', to: `w${index + 1}` })),
  };
};

/** A live journey that is changed while people wait in it. */
describeInBrowser('a journey that is changed with people inside', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let id: string;

  async function save(of: string, changed: object): Promise<void> {
    const { revision } = (await journey(of)).draft;
    const body = { document: { format: 1, ...changed } };
    await api().call('PUT', `/api/journeys/${of}/draft`, body, { 'If-Match': String(revision) });
  }
  const draft = (...lengths: string[]) => save(id, waiting(...lengths));
  const places = async (of = id) => {
    const { items } = await api().call<{ items: { version: number; position: { nodeId: string } | null }[] }>(
      'GET',
      `/api/journeys/${of}/runs`,
    );
    return items.map(({ version, position }) => `${version} ${position?.nodeId}`);
  };

  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
    id = await newJourney(waiting('P3D'));
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    await api().send(
      [1, 2, 3].map((n) => ({ type: 'track', event, userId: `v-${run}-${n}`, messageId: `v-${run}-${n}` })),
    );
    await vi.waitFor(async () => expect(await places()).toHaveLength(3), 10_000);
    await draft('P2D', 'P1D');
    await page.goto(`/journeys/${id}`);
  });
  afterAll(() => browser.close());

  it('says what changes, who waits there, and what a choice would do, before it is published', async () => {
    await page.getByRole('button', { name: '발행하기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/3일 → 2일$/).waitFor();
    await dialog.getByText(/단계 추가/).waitFor();
    await dialog.getByText('3명이 기다려요').waitFor();
    await dialog.getByRole('combobox', { name: '‘2일 기다리기’에 있는 고객' }).click();
    await page.getByRole('option', { name: '새 버전 따르기' }).click();
    await dialog.getByText(/새 버전 따르기 3명/).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: /발행하기/ }).click();
    await page.getByText('버전 2: 3명 옮김, 0명 내보냄').waitFor();
    await soon(places).toEqual(['2 w1', '2 w1', '2 w1']);
  });

  it('brings those back who have not moved on', async () => {
    await page.getByRole('button', { name: '옮긴 것 되돌리기' }).click();
    await page.getByText('되돌렸어요: 3명 돌아옴, 0명은 이미 다음으로 감').waitFor();
    await soon(places).toEqual(['1 w1', '1 w1', '1 w1']);
  });

  it('lists the versions, compares any two, and rolls back with a choice', async () => {
    await page.getByRole('button', { name: '버전 2: 모든 버전 보기' }).click();
    const dialog = page.getByRole('dialog', { name: '버전' });
    await dialog.getByText('버전 1', { exact: true }).first().waitFor();
    await dialog.getByText('되돌렸어요: 3명 돌아옴, 0명은 이미 다음으로 감').waitFor();
    await dialog.getByRole('combobox', { name: '이후' }).click();
    await page.getByRole('option', { name: '버전 1' }).click();
    await dialog.getByText(/2일 → 3일$/).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '이 버전으로 되돌리기' }).click();
    const rollBack = page.getByRole('dialog', { name: '버전 1로 되돌리기' });
    await rollBack.getByRole('combobox', { name: '‘3일 기다리기’에 있는 고객' }).click();
    await page.getByRole('option', { name: '내보내기' }).click();
    await rollBack.getByText(/내보내기 3명/).waitFor();
    await rollBack.getByRole('button', { name: '되돌리기' }).click();
    await page.getByText('버전 3: 0명 옮김, 3명 내보냄').waitFor();
    // What is the same says so, side by side as well.
    await page.goto(`/journeys/${id}/compare?from=1&to=1`);
    await page.getByRole('region', { name: '달라지는 것' }).getByText('내용이 같아요.').waitFor();
    expect(visit.errors).toEqual([]);
  });

  it('tells every move, and its undoing, among the steps of each who was inside, in both languages', async () => {
    const [inside] = await api().all<{ id: string }>(`/api/journeys/${id}/runs`);
    const english = await signedIn(browser, { language: 'en' });
    for (const [one, name, words] of [
      [
        visit,
        '버전 이동',
        [/버전 1 대신 버전 2를 따라요/, /버전 2에서 버전 1로 돌아왔어요/, /버전 3을 발행할 때 .+ 나갔어요/],
      ],
      [english, 'Change of version', [/^Follows version 2/, /^Brought back from version 2/, /^Let out when version 3/]],
    ] as const) {
      await one.page.goto(`/runs/${inside?.id}`);
      const moves = one.page.getByRole('listitem').filter({ has: one.page.getByText(name, { exact: true }) });
      await soon(() => moves.count()).toBe(words.length);
      for (const [index, said] of words.entries())
        expect(await moves.nth(index).getByRole('paragraph').textContent()).toMatch(said);
      expect(await axeOf(one.page)).toEqual([]);
      expect(one.errors).toEqual([]);
    }
    await english.page.close();
  });

  it('asks at the end of a pause what becomes of those whose wait ended meanwhile, in English as well', async () => {
    await api().call('POST', `/api/journeys/${id}/pause`, {});
    const english = await signedIn(browser, { language: 'en' });
    await english.page.goto(`/journeys/${id}`);
    await english.page.getByRole('button', { name: 'Manage' }).click();
    await english.page.getByRole('menuitem', { name: 'Resume' }).click();
    const dialog = english.page.getByRole('dialog');
    await dialog.getByLabel(/skip messages that are too old/).check();
    await dialog.getByLabel('Older than', { exact: true }).waitFor();
    expect(await axeOf(english.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Resume' }).click();
    await soon(async () => (await journey(id)).status).toBe('active');
  });

  it('moves those at a deleted step to another one, and lets people out at a publication', async () => {
    const begins = waiting('P3D', 'P1D');
    const [, second] = begins.nodes;
    const other = await newJourney({ ...begins, trigger: { type: 'api' } });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${other}/${act}`, {});
    await api().call('POST', `/api/journeys/${other}/enrol`, { userIds: [`v-${run}-1`] });
    await soon(() => places(other)).toEqual(['1 w1']);

    const dialog = page.getByRole('dialog');
    /** What becomes of who stands there is asked for with the change. */
    const publish = async (last: string, at: string) => {
      const nodes = [second, { id: 'w3', type: 'wait', config: { for: last } }];
      const edges = [
        { from: 'trigger', output: 'next', to: 'w2' },
        { from: 'w2', output: 'next', to: 'w3' },
      ];
      await save(other, { ...begins, trigger: { type: 'api' }, nodes, edges });
      await page.goto(`/journeys/${other}`);
      await page.getByRole('button', { name: '발행하기' }).click();
      await dialog.getByRole('combobox', { name: at, exact: true }).click();
    };
    await publish('P5D', '‘3일 기다리기’에 있는 고객');
    expect(await page.getByRole('option', { name: '새 버전 따르기' }).count()).toBe(0);
    await page.getByRole('option', { name: '다른 단계로 옮기기' }).click();
    await dialog.getByRole('combobox', { name: '‘3일 기다리기’에 있는 고객: 옮길 단계' }).click();
    await page.getByRole('option', { name: /5일/ }).click();
    await dialog.getByText('옮기기 1명').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: /발행하기/ }).click();
    await page.getByText('버전 2: 1명 옮김, 0명 내보냄').waitFor();
    await soon(() => places(other)).toEqual(['2 w3']);

    await publish('P6D', '‘6일 기다리기’에 있는 고객');
    await page.getByRole('option', { name: '내보내기' }).click();
    await dialog.getByText('내보내기 1명').waitFor();
    await dialog.getByRole('button', { name: /발행하기/ }).click();
    await page.getByText('버전 3: 0명 옮김, 1명 내보냄').waitFor();
    await soon(() => places(other)).toEqual(['2 undefined']);
    expect(visit.errors).toEqual([]);
  });

  it('carries out at the time of a scheduled publication what was chosen for those inside', async () => {
    const begins = waiting('P3D', 'P4D');
    const [first, second] = begins.nodes;
    const other = await newJourney({ ...begins, trigger: { type: 'api' } });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${other}/${act}`, {});
    const inside = [1, 2, 3].map((n) => `v-${run}-${n}`);
    await api().call('POST', `/api/journeys/${other}/enrol`, { userIds: inside });
    const runs = () => api().all<{ id: string; userId: string }>(`/api/journeys/${other}/runs`);
    const ahead = (await runs()).find(({ userId }) => userId === inside[2]);
    await api().call('POST', `/api/runs/${ahead?.id}/skip`, { note: '한 단계 앞으로' });
    await soon(async () => (await places(other)).toSorted()).toEqual(['1 w1', '1 w1', '1 w2']);
    const nodes = [
      { ...first, config: { for: 'P2D' } },
      { ...second, config: { for: 'P5D' } },
    ];
    await save(other, { ...begins, trigger: { type: 'api' }, nodes });

    await page.goto(`/journeys/${other}`);
    await page.getByRole('button', { name: '발행하기' }).click();
    const dialog = page.getByRole('dialog', { name: '새 버전 발행하기' });
    for (const [at, choice] of [
      ['‘2일 기다리기’에 있는 고객', '새 버전 따르기'],
      ['‘5일 기다리기’에 있는 고객', '내보내기'],
    ] as const) {
      await dialog.getByRole('combobox', { name: at, exact: true }).click();
      await page.getByRole('option', { name: choice }).click();
    }
    await dialog.getByText('시각 정하기').click();
    // To the second, by the clocks of Seoul: nobody wants to wait for the next minute.
    const soonThere = new Date(Date.now() + 9 * 3_600_000 + 10_000).toISOString().slice(0, 19);
    await dialog.getByLabel('발행할 시각').fill(soonThere);
    await dialog.getByRole('button', { name: '예약하기' }).click();
    await page.getByText(/이수진 님이 .*에 초안을 발행하도록 예약했어요/).waitFor();
    expect((await places(other)).toSorted()).toEqual(['1 w1', '1 w1', '1 w2']);
    await page.getByText('버전 2: 2명 옮김, 1명 내보냄').waitFor({ timeout: 30_000 });
    await soon(async () => (await places(other)).toSorted()).toEqual(['1 undefined', '2 w1', '2 w1']);
    await page.goto(`/runs/${ahead?.id}`);
    await page
      .getByText(/버전 2를 발행할 때 .+ 나갔어요/)
      .first()
      .waitFor();
    expect(visit.errors).toEqual([]);
  });
});
