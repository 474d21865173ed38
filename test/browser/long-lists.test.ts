import { expect, it, vi } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);

/** What one page of the API has no room for is there all the same. */
describeInBrowser('more than one page of journeys and segments', () => {
  const desk = aDesk();

  /** As if there were so many that the one of this name came on the second page, or (`behind`) after all that are listed. */
  async function crowd(resource: 'journeys' | 'segments', name: string, behind = false): Promise<void> {
    await desk.page.route(
      (url) => url.pathname === `/api/${resource}` && url.searchParams.get('limit') === '200',
      async (route) => {
        const url = new URL(route.request().url());
        const cursor = url.searchParams.get('cursor');
        url.searchParams.delete('cursor');
        const response = await route.fetch({ url: url.href });
        const { items } = await response.json();
        const isLast = (item: { readonly name: string }) => item.name === name;
        const shown = items.filter((item: { readonly name: string }) => isLast(item) === (cursor !== null && !behind));
        await route.fulfill({
          response,
          json: { items: shown, nextCursor: cursor === null && !behind ? 'next' : null },
        });
      },
    );
  }

  it('finds the last of them by what it is called', async () => {
    const journey = `오래된 여정 ${run}`;
    const segment = `오래된 그룹 ${run}`;
    await newJourney({ name: journey, trigger: { type: 'api' }, nodes: [], edges: [] });
    const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
    await api().call('POST', '/api/segments', { name: segment, condition });
    await crowd('journeys', journey);
    await crowd('segments', segment);
    await desk.page.goto('/customers');
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByRole('combobox', { name: '명령과 검색' }).fill(run);
    await desk.page.getByRole('option', { name: journey }).waitFor();
    await desk.page.getByRole('option', { name: segment }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.unrouteAll();
  });

  it('offers the last of them to whoever asks why a customer is not in it', async () => {
    const journey = `왜 안 들어갔나 ${run}`;
    await newJourney({ name: journey, trigger: { type: 'api' }, nodes: [], edges: [] });
    await api().send([
      { type: 'identify', userId: `listed-${run}`, messageId: `l-${run}`, traits: { name: '김목록' } },
    ]);
    await crowd('journeys', journey);
    await vi.waitFor(() => api().call('GET', `/api/customers/listed-${run}`), 10_000);
    await desk.page.goto(`/customers/listed-${run}`);
    await desk.page.getByRole('combobox', { name: '여정 고르기' }).fill(journey);
    await desk.page.getByRole('option', { name: journey }).click();
    await desk.page.unrouteAll();
  });

  it('shows a chosen segment by its name, on the card and in its field, wherever it stands in the list', async () => {
    const name = `맨 끝 그룹 ${run}`;
    const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
    const { id: segment } = await api().call<{ id: string }>('POST', '/api/segments', { name, condition });
    await crowd('segments', name, true);
    const branches = [{ id: 'b1', name: '', when: { segment, member: true } }];
    await desk.openStep({
      name: `긴 목록 ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [{ id: 'n1', type: 'split', config: { branches } }, send('n2')],
      edges: [
        { from: 'trigger', output: 'next', to: 'n1' },
        { from: 'n1', output: 'b1', to: 'n2' },
      ],
    });
    await desk.canvas.card('n1').getByText(`고객 그룹 '${name}'에 속하면`, { exact: true }).first().waitFor();
    const field = desk.page.getByRole('combobox', { name: '고객 그룹', exact: true });
    await soon(() => field.inputValue()).toBe(name);
    expect(desk.complainedOf()).toEqual([]);
    await desk.page.unrouteAll();
  });
});
