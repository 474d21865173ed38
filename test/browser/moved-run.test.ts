import { expect, it, vi } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney } from './drafts-of.ts';

const run = Date.now().toString(36);
const event = `Moved ${run}`;

/** Who was moved from one version to another has been on both. */
describeInBrowser('the way of somebody who was moved to another version', () => {
  const desk = aDesk();
  const wait = (id: string, length: string) => ({ id, type: 'wait', config: { for: length } });
  const drawn = (...ids: readonly string[]) => ({
    name: `옮겨진 길 ${run}`,
    trigger: { type: 'event', event },
    nodes: ids.map((id, index) => wait(id, `P${index + 2}D`)),
    edges: ids.map((to, index) => ({ from: ids[index - 1] ?? 'trigger', output: 'next', to })),
  });
  const inside = async (id: string) => {
    const { items } = await api().call<{ items: { id: string; version: number; position: { nodeId: string } }[] }>(
      'GET',
      `/api/journeys/${id}/runs`,
    );
    return items[0];
  };

  it('is drawn whole, and played on the drawing of then, which says of which version it is', async () => {
    const id = await newJourney(drawn('old'));
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    await api().send([{ type: 'track', event, userId: `m-${run}`, messageId: `m-${run}` }]);
    await vi.waitFor(async () => expect((await inside(id))?.position.nodeId).toBe('old'), 10_000);
    const { revision } = (await journey(id)).draft;
    const document = { format: 1, ...drawn('new', 'newer') };
    await api().call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(revision) });
    await api().call('POST', `/api/journeys/${id}/publish`, {
      inFlight: { old: { action: 'map', to: 'new' } },
    });
    await vi.waitFor(async () => expect((await inside(id))?.position.nodeId).toBe('new'), 20_000);
    await desk.page.goto(`/runs/${(await inside(id))?.id}`);
    const { page, canvas } = desk;
    const player = page.getByRole('group', { name: '지나간 길 재생' });
    const press = (name: string) => player.getByRole('button', { name, exact: true }).click();
    await canvas.card('newer').waitFor();
    // What the present version does not have any more is drawn besides, and says so.
    const said = page.getByText('버전 2 · 점선으로 그린 단계 1개는 지금 버전에 없어요');
    await said.waitFor();
    await canvas.card('old').getByText('기다리기 · 지금 버전에 없는 단계').waitFor();
    const line = (id: string) => page.locator(`.react-flow__edge[data-id="${id}"] [data-gone][data-path="on"]`);
    await line('trigger/next~old').waitFor({ state: 'attached' });
    await line('old/moved~new').waitFor({ state: 'attached' });
    await desk.isSound();
    await press('처음으로');
    await page.getByText('버전 1 · 나중에 버전 2로 옮김').waitFor();
    await press('다음 단계');
    await canvas.card('old').locator('[data-path="now"]').waitFor();
    expect(await canvas.card('new').count()).toBe(0);
    await desk.isSound();
    // After its last step it is whole again.
    for (let left = 5; left > 0 && (await canvas.card('new').count()) === 0; left--) await press('다음 단계');
    await canvas.card('new').locator('[data-path="now"]').waitFor();
    await said.waitFor();
    expect(await page.getByText(/나중에/).count()).toBe(0);
    await canvas.card('old').waitFor();
    await desk.isSound();
  });

  it('is whole in the outline, too, in its order', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '글로 보기' }).first().click();
    const rows = page.getByRole('treeitem');
    await rows.filter({ hasText: '기다리기 · 지금 버전에 없는 단계' }).waitFor();
    await page.getByText('지금 버전에 없는 길').waitFor();
    await desk.isSound();
    await page.getByRole('button', { name: '그림으로 보기' }).first().click();
  });
});
