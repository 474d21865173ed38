import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);
const people = ['sora', 'mina'].map((name) => `${name}-${run}`);

describeInBrowser('the messages', () => {
  const desk = aDesk();
  let id: string;
  beforeAll(async () => {
    await api().send(
      people.map((userId) => ({
        type: 'identify',
        messageId: `i-${userId}`,
        userId,
        traits: { name: `손님 ${userId}`, email: `${userId}@found.example` },
      })),
    );
    id = await newJourney({
      name: `찾는 여정 ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [send('m1', `주문${run} 확인해 드려요`), send('m2', `배송${run} 시작했어요`)],
      edges: [
        { from: 'trigger', output: 'next', to: 'm1' },
        { from: 'm1', output: 'next', to: 'm2' },
      ],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    await api().call('POST', `/api/journeys/${id}/enrol`, { userIds: people });
  });

  it('are found by what they say and whom they went to, which stands in no address', async () => {
    const { page } = desk;
    await soon(async () => (await api().all(`/api/messages?journeyId=${id}&status=sent`)).length).toBe(4);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/messages');
    const search = page.getByRole('searchbox', { name: '제목, 주소, 고객' });
    const rows = page.getByRole('table', { name: '메시지' }).locator('tbody tr');
    await search.fill(`배송${run}`);
    await soon(() => rows.count()).toBe(2);
    await search.fill(`sora-${run}@found`);
    await soon(() => rows.count()).toBe(2);
    await search.fill(`손님 mina-${run}`);
    await soon(() => rows.allTextContents()).toEqual([
      expect.stringContaining('mina'),
      expect.stringContaining('mina'),
    ]);
    expect(page.url()).not.toContain('mina');
    expect(addresses.filter((address) => /mina|sora/.test(address))).toEqual([]);
    await desk.isSound();
    await page.getByRole('combobox', { name: '여정', exact: true }).fill(`찾는 여정 ${run}`);
    await page.getByRole('option', { name: `찾는 여정 ${run}` }).click();
    await page.getByRole('combobox', { name: '여정의 단계' }).click();
    await page.getByRole('option', { name: /주문/ }).click();
    await soon(() => rows.count()).toBe(1);
  });

  it('say when they could not be searched', async () => {
    const { page } = desk;
    await page.goto('/messages');
    await page.route('**/api/messages/search', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'unavailable', message: 'x', details: [] } } }),
    );
    await page.getByRole('searchbox', { name: '제목, 주소, 고객' }).fill(`주문${run}`);
    await page.getByRole('button', { name: '다시 시도하기' }).waitFor({ timeout: 20_000 });
    await page.unroute('**/api/messages/search');
    await page.getByRole('button', { name: '다시 시도하기' }).click();
    await soon(() => page.getByRole('table', { name: '메시지' }).locator('tbody tr').count()).toBe(2);
  });

  it('are found from the list of commands, too', async () => {
    const { page } = desk;
    await page.goto('/settings');
    await page.locator('h1').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '명령과 검색' }).fill(`배송${run}`);
    await page.getByRole('option', { name: /배송/ }).first().click();
    await page.waitForURL(/\/messages\?message=/);
    await page.getByRole('dialog').waitFor();
  });
});
