import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { soon } from './page-of.ts';

const plain = {
  name: '규칙',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'n1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
};

describeInBrowser('rules of a journey', () => {
  const desk = aDesk();

  /** Opens a journey with its own settings beside it. */
  async function open(document: object) {
    const id = await newJourney(document);
    await desk.page.goto(`/journeys/${id}`);
    const becomes = (rules: object) => soon(async () => (await journey(id)).draft.document).toMatchObject(rules);
    return { id, becomes };
  }
  const part = (name: string) => desk.page.getByRole('region', { name, exact: true });

  it('begins anew at each trigger, at most three times for each customer', async () => {
    const { becomes } = await open({ ...plain, reentry: { allowed: 'after_exit', cooldown: 'P1D' } });
    await part('다시 들어오기').getByRole('combobox').first().click();
    await desk.page.getByRole('option', { name: '매번 처음부터 다시' }).click();
    await becomes({ reentry: { allowed: 'restart' } });
    await desk.page.getByText('안에 있던 진행을 끝내고').waitFor();
    await desk.page.getByLabel('고객마다 최대 횟수').fill('3');
    await becomes({ reentry: { allowed: 'restart', max: 3 } });
    expect(desk.complainedOf()).toEqual([]);
  });

  it('leaves by a condition, and when the goal is met', async () => {
    const { becomes } = await open({ ...plain, goal: { event: 'Order Completed' } });
    await desk.page.getByRole('button', { name: '조건으로 나가기' }).click();
    await becomes({ exits: [{ when: { attribute: 'tier', op: 'equals', value: 'vip' } }] });
    await desk.page.getByRole('button', { name: '이벤트로 나가기' }).click();
    await desk.page.getByText('이벤트를 골라 주세요.').first().waitFor();
    await desk.page.getByRole('button', { name: '이 나가는 조건 빼기' }).last().click();
    await desk.page.getByRole('checkbox', { name: '목표를 이루면 여정 끝내기' }).check();
    await becomes({ goal: { event: 'Order Completed', endsRun: true } });
    await desk.isSound();
  });

  it('lets in between two dates, so many, and keeps some out', async () => {
    const { id, becomes } = await open(plain);
    const form = part('들어오는 때와 인원');
    await form.getByRole('button', { name: /^들어오는 때와 인원/ }).click();
    await form.getByLabel('이때부터 들어와요').fill('2026-12-01T09:00');
    await form.getByLabel('이때까지 들어와요').fill('2026-11-30T09:00');
    await desk.page.getByText('끝나는 때가 시작하는 때보다 빨라서').first().waitFor();
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
    await desk.isSound();
  });

  it('takes no date away while a part of it is typed anew', async () => {
    const startsAt = '2026-12-01T00:00:00.000Z';
    const { id } = await open({ ...plain, settings: { startsAt } });
    const form = part('들어오는 때와 인원');
    await form.getByLabel('이때부터 들어와요').focus();
    await desk.page.keyboard.press('Delete');
    await form.getByText('아직 다 적지 않아서 바뀐 것이 없어요.').waitFor();
    await form.getByLabel('우선순위').fill('5');
    await soon(async () => (await journey(id)).draft.document).toMatchObject({ settings: { startsAt, priority: 5 } });
    await desk.isSound();
  });

  it('shows its dates by the clocks of the workspace while its own zone is none', async () => {
    await open({ ...plain, settings: { startsAt: '2026-12-01T00:00:00.000Z', timezone: 'Mars/Base' } });
    const startsAt = part('들어오는 때와 인원').getByLabel('이때부터 들어와요');
    await soon(() => startsAt.inputValue()).toBe('2026-12-01T09:00');
    expect(desk.complainedOf()).toEqual([]);
  });

  it('says on the journey and on the customer’s page who was not let in, and why', async () => {
    const id = await newJourney({ ...plain, name: '지난 여정', settings: { endsAt: '2001-01-01T00:00:00Z' } });
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    const userId = `late-${id}`;
    const added = (price: number) => ({ type: 'track', userId, event: 'Product Added', properties: { price } });
    await api().send([added(1), added(2)]);
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByRole('button', { name: /못 들어옴/ }).click();
    await desk.page.getByText('끝난 뒤').waitFor();
    expect(await axeOf(desk.page)).toEqual([]);
    await desk.page.goto(`/customers/${userId}`);
    const refusals = desk.page.getByRole('table', { name: '들어가지 못한 여정' });
    await refusals.waitFor();
    await soon(() => refusals.textContent()).toContain('까지만 들어올 수 있는 여정이에요.');
    await soon(() => refusals.textContent()).toContain('2번');
    await desk.isSound();
  });
});
