import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api } from './drafts-of.ts';
import { inTwo, journeyWithPeople } from './journey-with-people.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);
const userIds = Array.from({ length: 6 }, (_, n) => `led-${run}-${n}`);

/** Wherever a count stands, it leads to its people. */
describeInBrowser('a count and its people', () => {
  const desk = aDesk();
  let id: string;
  const tracked = (event: string, of: readonly string[]) =>
    api().send(of.map((userId) => ({ type: 'track', event, userId, messageId: `${event}-${userId}` })));
  const card = (node: string) => canvasOf(desk.page).card(node);
  const count = (node: string, name: string) => card(node).getByTitle(`고객 보기: ${name}`, { exact: true });
  const people = () => desk.page.getByRole('complementary', { name: '고객', exact: true });
  const listed = (many: number) => soon(() => people().getByRole('listitem').count()).toBe(many);

  beforeAll(async () => {
    const document = {
      name: `기다리는 메일 ${run}`,
      trigger: { type: 'api' },
      exits: [{ event: `Emptied ${run}` }],
      goal: { event: `Ordered ${run}`, within: 'P7D' },
      settings: { category: 'transactional' },
      nodes: [
        inTwo(`led-${run}`),
        {
          id: 'm1',
          type: 'send',
          config: {
            channel: 'email',
            content: { subject: '열어 보세요', html: '<p>{{ message.unsubscribe_url }}</p>' },
            waitFor: 'opened',
          },
        },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'x1' },
        { from: 'x1', output: 'a', to: 'm1' },
        { from: 'x1', output: 'b', to: 'm1' },
      ],
    };
    id = await journeyWithPeople(document, userIds);
    await desk.page.goto(`/journeys/${id}`);
  });

  it('says who waits at a message and who refused it', async () => {
    await soon(() => card('m1').textContent()).toMatch(/들어옴 6.*지금 기다리는 중 6.*보냄 6/);
    await tracked(`Ordered ${run}`, userIds.slice(0, 3));
    await tracked(`Emptied ${run}`, userIds.slice(5));
    await soon(() => card('m1').textContent()).toMatch(/지금 기다리는 중 5.*전환 50%/);
    await count('m1', '지금 기다리는 중').click();
    await listed(5);
    await count('m1', '들어옴').click();
    await listed(6);
    const [mail] = await api().all<{ text: string }>(`/api/inbox?to=${userIds[0]}@shop.example`);
    const [wayOut = ''] = /\/u\/\S+/.exec(mail?.text ?? '') ?? [];
    await desk.page.request.post(wayOut);
    await count('m1', '수신 거부').click();
    await soon(() => people().getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('손님 0')]);
    expect(await count('m1', '수신 거부').textContent()).toBe('수신 거부 1');
    await desk.isSound();
  });

  it('is pressed above the drawing by its name as by its number', async () => {
    const waiting = desk.page.getByLabel('여정 진행 상황').getByRole('button', { name: '기다리는 중 5' });
    const box = await waiting.boundingBox();
    for (const x of [10, (box?.width ?? 0) - 10]) {
      await waiting.click({ position: { x, y: 10 } });
      await listed(5);
      await people().getByRole('button', { name: '설정으로 돌아가기' }).click();
      await soon(() => people().count()).toBe(0);
    }
  });

  it('stands in the outline, too, also on a phone', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '글로 보기' }).first().click();
    const row = (node: string) => page.locator(`[role="treeitem"][data-id="${node}"]`);
    const inRow = (node: string, name: string) => row(node).getByTitle(`고객 보기: ${name}`, { exact: true });
    await soon(() => row('m1').textContent()).toMatch(/들어옴 6지금 기다리는 중 5보냄 6.*전환 50%여기에서 나감 1/);
    await inRow('m1', '보냄').click();
    await listed(6);
    // The row that the number stands on is not chosen by it.
    expect(await row('m1').getAttribute('aria-selected')).toBe('false');
    await inRow('m1', '전환').click();
    await listed(3);
    await inRow('m1', '여기에서 나감').click();
    await listed(1);
    for (const branch of ['x1/a', 'x1/b']) {
      const took = inRow(branch, '이 길로 감');
      // A way that chance led nobody to has no people.
      if ((await took.count()) === 0) continue;
      await took.click();
      await listed(Number.parseInt((await took.textContent()) ?? '', 10));
    }
    expect((await row('x1/a').textContent()) + String(await row('x1/b').textContent())).toMatch(/전환 [\d.]+%/);
    await desk.isSound();
    // By keys: the chosen row's numbers are stops of the tab key.
    await row('m1').click({ position: { x: 60, y: 12 } });
    await page.keyboard.press('Tab');
    await soon(() => inRow('m1', '들어옴').evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await listed(6);
    // On a phone the people come below it, and a tap beside the number is still one on its row.
    await page.setViewportSize({ width: 390, height: 844 });
    await inRow('m1', '지금 기다리는 중').click();
    await listed(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await desk.isSound();
    await people().getByRole('button', { name: '설정으로 돌아가기' }).click();
    await row('m1').click({ position: { x: 100, y: 12 } });
    await page.getByRole('complementary', { name: '설정' }).getByRole('button', { name: '여정으로 돌아가기' }).click();
  });
});
