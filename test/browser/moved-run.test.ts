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

  it('is played on the drawing of then, which says of which version it is', async () => {
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
    expect(await canvas.card('old').count()).toBe(0);
    await press('처음으로');
    await page.getByText('버전 1 · 나중에 버전 2로 옮김').waitFor();
    await press('다음 단계');
    await canvas.card('old').locator('[data-path="now"]').waitFor();
    expect(await canvas.card('new').count()).toBe(0);
    await desk.isSound();
    // After its last step it is on the present one again.
    for (let left = 5; left > 0 && (await canvas.card('new').count()) === 0; left--) await press('다음 단계');
    await canvas.card('new').locator('[data-path="now"]').waitFor();
    await page.getByText('버전 2', { exact: true }).first().waitFor();
    expect(await page.getByText(/나중에/).count()).toBe(0);
    await desk.isSound();
  });
});
