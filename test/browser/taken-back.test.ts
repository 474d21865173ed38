import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

/** What is taken away of a journey comes back to whoever undoes it. */
describeInBrowser('what is taken away', () => {
  const desk = aDesk();
  const document = {
    name: '지우고 되돌리기',
    trigger: { type: 'api' },
    settings: { category: 'transactional' },
    nodes: [send('m1', '안내')],
    edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
  };
  /** The words at the corner stand for ten seconds. */
  const undo = (said: string | RegExp) =>
    desk.page.getByRole('alert').filter({ hasText: said }).getByRole('button', { name: '되돌리기' }).click();

  it('is a journey test', async () => {
    const id = await newJourney(document);
    const test = {
      name: '누구나 안내를 받아요',
      scenario: {
        customer: { attributes: { email: 'hana@shop.example' } },
        events: [],
        at: '2026-11-22T00:00:00.000Z',
      },
      expect: { messages: [{ node: 'm1' }] },
    };
    const made = await api().call<{ id: string }>('POST', `/api/journeys/${id}/tests`, test);
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByRole('button', { name: '미리 돌려보기' }).click();
    const panel = desk.page.getByRole('complementary', { name: '미리 돌려보기' });
    await panel.getByRole('tab', { name: '테스트' }).click();
    await panel.getByRole('button', { name: new RegExp(`${test.name}.+`) }).click();
    await desk.page.getByRole('menuitem', { name: '지우기' }).click();
    await undo(`‘${test.name}’ 테스트를 지웠어요.`);
    const held = () => api().all<object>(`/api/journeys/${id}/tests`);
    // Taken away and written anew, it is another one that says the same.
    await soon(held).toEqual([expect.objectContaining(test)]);
    expect(await held()).not.toEqual([expect.objectContaining({ id: made.id })]);
    await panel.getByRole('button', { name: test.name, exact: true }).waitFor();
    await desk.isSound();
  });

  it('is a publication that was scheduled', async () => {
    const id = await newJourney(document);
    const at = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const all = () => api().all<object>(`/api/journeys/${id}/scheduled-publications`);
    await api().call('POST', `/api/journeys/${id}/scheduled-publications`, { at, note: '다음 달부터' });
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByRole('button', { name: '예약 취소하기' }).click();
    await undo('발행 예약을 취소했어요.');
    await soon(all).toEqual([
      expect.objectContaining({ status: 'waiting', at, note: '다음 달부터' }),
      expect.objectContaining({ status: 'cancelled', at, note: '다음 달부터' }),
    ]);
    await desk.page.getByRole('button', { name: '예약 취소하기' }).waitFor();
    await desk.isSound();
  });
});
