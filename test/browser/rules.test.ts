import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const plain = {
  name: '규칙',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'n1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
};

describeInBrowser('rules of a journey', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
  });
  beforeEach(() => {
    visit.errors.length = 0;
  });
  afterAll(() => browser.close());

  /** Opens a journey with its own settings beside it. */
  async function open(document: object) {
    const id = await newJourney(document);
    await page.goto(`/journeys/${id}`);
    const becomes = (rules: object) => soon(async () => (await journey(id)).draft.document).toMatchObject(rules);
    return { id, becomes };
  }
  const part = (name: string) => page.getByRole('region', { name, exact: true });

  it('begins anew at each trigger, at most three times for each customer', async () => {
    const { becomes } = await open({ ...plain, reentry: { allowed: 'after_exit', cooldown: 'P1D' } });
    await part('다시 들어오기').getByRole('combobox').first().click();
    await page.getByRole('option', { name: '매번 처음부터 다시' }).click();
    await becomes({ reentry: { allowed: 'restart' } });
    await page.getByText('안에 있던 진행을 끝내고').waitFor();
    await page.getByLabel('고객마다 최대 횟수').fill('3');
    await becomes({ reentry: { allowed: 'restart', max: 3 } });
    expect(visit.errors).toEqual([]);
  });

  it('leaves by a condition, and when the goal is met', async () => {
    const { becomes } = await open({ ...plain, goal: { event: 'Order Completed' } });
    await page.getByRole('button', { name: '조건으로 나가기' }).click();
    await becomes({ exits: [{ when: { attribute: 'tier', op: 'equals', value: 'vip' } }] });
    await page.getByRole('button', { name: '이벤트로 나가기' }).click();
    await page.getByText('이벤트를 골라 주세요.').first().waitFor();
    await page.getByRole('button', { name: '이 나가는 조건 빼기' }).last().click();
    await page.getByRole('checkbox', { name: '목표를 이루면 여정 끝내기' }).check();
    await becomes({ goal: { event: 'Order Completed', endsRun: true } });
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('lets in between two dates, so many, and keeps some out', async () => {
    const { id, becomes } = await open(plain);
    const form = part('들어오는 때와 인원');
    await form.getByRole('button', { name: /^들어오는 때와 인원/ }).click();
    await form.getByLabel('이때부터 들어와요').fill('2026-12-01T09:00');
    await form.getByLabel('이때까지 들어와요').fill('2026-11-30T09:00');
    await page.getByText('끝나는 때가 시작하는 때보다 빨라서').first().waitFor();
    await form.getByLabel('이때까지 들어와요').fill('2026-12-31T00:00');
    await form.getByLabel('모두 합쳐 최대').fill('1000');
    await form.getByLabel('한 시간에 최대').fill('50');
    await form.getByLabel('비교군 비율').fill('150');
    await form.getByText('0부터 99까지의 수를 적어 주세요.').waitFor();
    await form.getByLabel('비교군 비율').fill('10');
    await form.getByLabel('하나만 들어갈 묶음').fill('혜택');
    await form.getByLabel('우선순위').fill('5');
    await becomes({
      settings: {
        startsAt: '2026-12-01T00:00:00.000Z',
        endsAt: '2026-12-30T15:00:00.000Z',
        entryCap: { total: 1_000, perHour: 50 },
        holdout: 10,
        exclusionGroup: '혜택',
        priority: 5,
      },
    });
    await form.getByLabel('모두 합쳐 최대').fill('');
    await soon(async () => (await journey(id)).draft.document).not.toHaveProperty('settings.entryCap.total');
    await becomes({ settings: { entryCap: { perHour: 50 } } });
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('says on the journey and on the customer’s page who was not let in, and why', async () => {
    const id = await newJourney({ ...plain, name: '지난 여정', settings: { endsAt: '2001-01-01T00:00:00Z' } });
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    const userId = `late-${id}`;
    const added = (price: number) => ({ type: 'track', userId, event: 'Product Added', properties: { price } });
    await api().send([added(1), added(2)]);
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: /못 들어옴/ }).click();
    await page.getByText('끝난 뒤').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.goto(`/customers/${userId}`);
    const refusals = page.getByRole('table', { name: '들어가지 못한 여정' });
    await refusals.waitFor();
    await soon(() => refusals.textContent()).toContain('까지만 들어올 수 있는 여정이에요.');
    await soon(() => refusals.textContent()).toContain('2번');
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});
