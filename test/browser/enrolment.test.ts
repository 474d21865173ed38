import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, newJourney } from './drafts-of.ts';

const run = Date.now().toString(36);
/** Several pages of an enrolment: a pause finds it under way. */
const many = 2_500;

describeInBrowser('a segment that is let in', () => {
  const desk = aDesk();
  let id: string;
  let segment: string;
  beforeAll(async () => {
    const tier = `enrolled-${run}`;
    for (let from = 0; from < many; from += 500)
      await api().send(
        Array.from({ length: 500 }, (_, n) => ({
          type: 'identify',
          messageId: `${tier}-${from + n}`,
          userId: `${tier}-${from + n}`,
          traits: { tier },
        })),
      );
    segment = `들여보낼 그룹 ${run}`;
    const condition = { attribute: 'tier', op: 'equals', value: tier };
    await api().call('POST', '/api/segments', { name: segment, condition });
    id = await newJourney({
      name: `들여보내기 ${run}`,
      trigger: { type: 'api' },
      nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
      edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
  });

  it('says how far it is to everybody who looks, also after a reload, and what came of it', async () => {
    const { page } = desk;
    // A pause holds those who are still to enter, so that there is time to look.
    await page.route('**/enrol', async (route) => {
      const response = await route.fetch();
      await api().call('POST', `/api/journeys/${id}/pause`, {});
      await route.fulfill({ response });
    });
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '운영' }).click();
    await page.getByRole('menuitem', { name: '고객 그룹 들여보내기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '고객 그룹' }).fill(segment);
    await page.getByRole('option', { name: segment }).click();
    await dialog.getByRole('button', { name: '2,500명 들여보내기' }).click();
    await dialog.getByText(/들어왔고 .*\(진행 중\)/).waitFor();
    await dialog.getByRole('button', { name: '닫기' }).last().click();
    const bar = page.getByText(/^고객 그룹을 들여보내는 중: 2,500명 중 [\d,]+명$/);
    await bar.waitFor();
    await desk.isSound();
    await page.reload();
    await bar.waitFor();
    await api().call('POST', `/api/journeys/${id}/resume`, {});
    // It is tried again ever more slowly while the journey is paused.
    await page.getByText('2,500명이 들어왔고 0명은 들어오지 못했어요. 끝났어요.').waitFor({ timeout: 60_000 });
    await bar.waitFor({ state: 'detached' });
    expect(desk.complainedOf()).toEqual([]);
  });
});
