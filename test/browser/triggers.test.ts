import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const plain = {
  name: '시작',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'n1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
};

describeInBrowser('how a journey begins', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let segmentId: string;
  const segmentName = `단골 ${Date.now()}`;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
    const condition = { event: 'Order Completed', times: { op: 'gte', value: 2 } };
    segmentId = (await api().call<{ id: string }>('POST', '/api/segments', { name: segmentName, condition })).id;
  });
  beforeEach(() => {
    visit.errors.length = 0;
  });
  afterAll(() => browser.close());

  async function open(kind: string) {
    const id = await newJourney(plain);
    await page.goto(`/journeys/${id}`);
    const card = canvasOf(page).card('trigger');
    await card.click();
    await pick('시작 방법', kind);
    const becomes = (trigger: object) =>
      soon(async () => (await journey(id)).draft.document).toMatchObject({ trigger });
    return { id, card, becomes };
  }
  async function pick(field: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  it('on Mondays at nine with everyone of a segment, and says when next', async () => {
    const { card, becomes } = await open('정해진 일정');
    await page.getByText('고객 그룹을 골라 주세요.').first().waitFor();
    await pick('들어올 고객', segmentName);
    await becomes({ type: 'schedule', cron: '0 9 * * mon', segmentId });
    await soon(() => card.textContent()).toContain(`매주 월요일 09:00에 ‘${segmentName}’ 전원`);
    expect(await page.getByRole('list', { name: '다음 시작' }).getByRole('listitem').count()).toBe(3);
    await page.getByText('매월', { exact: true }).click();
    await becomes({ type: 'schedule', cron: '0 9 1 * *' });
    await page.getByText('cron', { exact: true }).click();
    await page.getByRole('textbox', { name: 'cron 표현식' }).fill('61 * * * *');
    await page.getByText('일정이 아니에요.', { exact: false }).first().waitFor();
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('three days before the birthday', async () => {
    const { card, becomes } = await open('고객의 날짜');
    await becomes({ type: 'date', attribute: 'birthday', anniversary: true, time: '10:00' });
    await pick('그 날짜를 기준으로', '그 전');
    await becomes({ type: 'date', attribute: 'birthday', anniversary: true, offset: '-P1D', time: '10:00' });
    await soon(() => card.textContent()).toContain('생일 1일 전 10:00');
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('when somebody comes into a segment; who is in it already enters only if asked for, with the count shown', async () => {
    const { id, card, becomes } = await open('고객 그룹에 들어오거나 나갈 때');
    await pick('고객 그룹', segmentName);
    await becomes({ type: 'segment', segmentId, on: 'enters' });
    await soon(() => card.textContent()).toContain(`${segmentName} 그룹에 들어올 때`);
    expect(await axeOf(page)).toEqual([]);
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await page.reload();
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '여정 시작하기' });
    await dialog.getByText(/지금 .+ 그룹에 [\d,]+명이 있어요/).waitFor();
    await dialog.getByRole('radio', { name: '이미 있는 고객도 함께 들여보내기' }).check();
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '시작하기', exact: true }).click();
    await dialog.getByText('끝났어요', { exact: false }).waitFor();
    const members = await api().all<object>(`/api/segments/${segmentId}/members`);
    const runs = await api().all<object>(`/api/journeys/${id}/runs`);
    expect(members.length).toBeGreaterThan(0);
    expect(runs).toHaveLength(members.length);
    expect(visit.errors).toEqual([]);
  });
});
