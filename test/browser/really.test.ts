import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);
const event = `Basket Weighed ${run}`;
const bought = `Basket Bought ${run}`;
const prices = [5_000, 12_000, 20_000, 30_000, 40_000];

/** Who begins from this price gets so many messages. */
const from = (price: number, ...messages: readonly string[]) => ({
  name: `견주는 여정 ${run}`,
  trigger: { type: 'event', event, where: [{ property: 'price', op: 'gte', value: price }] },
  goal: { event: bought, within: 'P7D' },
  settings: { category: 'transactional' },
  nodes: messages.map((id) => send(id, `${id} 제목`)),
  edges: messages.map((to, index) => ({ from: messages[index - 1] ?? 'trigger', output: 'next', to })),
});

/** Today by the workspace's clocks, as the field takes it. */
const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

describeInBrowser('a draft over the past of a journey that ran', () => {
  const desk = aDesk();

  it('says beside what would have happened what really did: in figures, by steps and on the cards', async () => {
    const id = await newJourney(from(10_000, 'm1', 'm9'));
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    await api().send(
      prices.flatMap((price, index) => {
        const userId = `weighed-${run}-${index}`;
        return [
          { type: 'identify', userId, messageId: `i-${userId}`, traits: { email: `${userId}@shop.example` } },
          { type: 'track', event, userId, messageId: `t-${userId}`, properties: { price } },
        ];
      }),
    );
    const sent = () => api().all(`/api/messages?journeyId=${id}&status=sent`);
    await expect.poll(async () => (await sent()).length, { timeout: 30_000 }).toBe(8);
    await api().send(
      [1, 4].map((n) => ({ type: 'track', event: bought, userId: `weighed-${run}-${n}`, messageId: `b-${run}-${n}` })),
    );
    const goals = async () => (await api().call<{ goals: number }>('GET', `/api/journeys/${id}/stats`)).goals;
    await soon(goals).toBe(2);
    const { revision } = (await journey(id)).draft;
    const draft = { document: { format: 1, ...from(30_000, 'm1', 'm2', 'm3') } };
    await api().call('PUT', `/api/journeys/${id}/draft`, draft, { 'If-Match': String(revision) });

    const { page, canvas } = desk;
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '미리 돌려보기' }).click();
    const panel = page.getByRole('complementary', { name: '미리 돌려보기' });
    await panel.getByRole('tab', { name: '지난 데이터' }).click();
    await panel.getByLabel('마지막 날').fill(today());
    await panel.getByRole('button', { name: '돌려보기', exact: true }).click();
    const figures = panel.getByRole('region', { name: '결과' }).getByRole('table');
    await figures.waitFor({ timeout: 30_000 });
    expect(await rowsOf(figures)).toEqual([
      ['', '이 초안', '실제로 일어난 일 (버전 1)'],
      ['들어옴', '2', '4'],
      ['끝남', '2', '4'],
      ['중간에 나감', '0', '0'],
      ['아직 안에 있음', '0', '0'],
      ['실패', '0', '0'],
      ['보낸 메시지', '6', '8'],
      ['건너뛴 메시지', '0', '0'],
      ['목표 달성', '1', '2'],
    ]);
    const bySteps = panel.getByRole('region', { name: '단계별로 보기' });
    await bySteps.getByRole('button', { name: '단계별로 보기' }).click();
    const reached = (await rowsOf(bySteps.getByRole('table'))).map((cells) => cells.slice(1));
    expect(reached).toEqual([
      ['이 초안', '실제'],
      ['2', '4'],
      ['2', '0'],
      ['2', '0'],
      // What ran had a step that the draft has not.
      ['0', '4'],
    ]);
    await soon(() => canvas.card('m1').textContent()).toMatch(/보냄 2 \(?실제 4/);
    await soon(() => canvas.card('m2').textContent()).toMatch(/보냄 2 \(?실제 0/);
    await desk.isSound();
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
  });
});

const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
