import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api } from './drafts-of.ts';
import { inTwo, journeyWithPeople } from './journey-with-people.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);
const many = 12;
const userIds = Array.from({ length: many }, (_, n) => `counted-${run}-${n}`);

interface Stats {
  readonly entered: number;
  readonly goals: number;
  readonly exited: number;
  readonly nodes: Readonly<Record<string, { readonly sent: number }>>;
}

/** A journey that people are in: what the drawing says of them, and who they are. */
describeInBrowser('live counts', () => {
  const desk = aDesk();
  let id: string;
  const stats = () => api().call<Stats>('GET', `/api/journeys/${id}/stats`);
  const tracked = (event: string, of: readonly string[], properties = {}) =>
    api().send(of.map((userId) => ({ type: 'track', event, userId, messageId: `${event}-${userId}`, properties })));

  beforeAll(async () => {
    const document = {
      name: `숫자 ${run}`,
      trigger: { type: 'api' },
      exits: [{ event: `Emptied ${run}` }],
      goal: { event: `Ordered ${run}`, within: 'P7D', value: 'revenue' },
      settings: { category: 'transactional' },
      nodes: [
        inTwo(`counted-${run}`),
        {
          id: 'm1',
          type: 'send',
          config: { channel: 'email', content: { subject: '첫 메일', html: '<p>{{ message.unsubscribe_url }}</p>' } },
        },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'x1' },
        { from: 'x1', output: 'a', to: 'm1' },
        { from: 'x1', output: 'b', to: 'm1' },
        { from: 'm1', output: 'next', to: 'w1' },
      ],
    };
    id = await journeyWithPeople(document, userIds);
    await desk.page.goto(`/journeys/${id}`);
  });

  const card = (node: string) => canvasOf(desk.page).card(node);
  const count = (node: string, name: string) => card(node).getByTitle(`고객 보기: ${name}`, { exact: true });
  const summary = () => desk.page.getByLabel('여정 진행 상황');
  const people = () => desk.page.getByRole('complementary', { name: '고객', exact: true });

  it('stand on the cards: delivery, conversion, who left, and the variants', async () => {
    // Who leaves before the mail is on its way does not get it.
    await soon(async () => (await stats()).nodes.m1?.sent).toBe(many);
    await tracked(`Ordered ${run}`, userIds.slice(0, 6), { revenue: 12_500, currency: 'KRW' });
    await tracked(`Emptied ${run}`, userIds.slice(9));
    await soon(async () => (await stats()).goals).toBe(6);
    await soon(async () => (await stats()).exited).toBe(3);
    await soon(() => card('m1').textContent()).toMatch(/들어옴 12.*보냄 12.*열어 봄 0.*누름 0/);
    // What nobody waits for there, and what did not go wrong.
    expect(await card('m1').textContent()).not.toMatch(/(기다리는 중|실패|건너뜀|반송됨|수신 거부|스팸 신고) \d/);
    await soon(() => card('w1').textContent()).toMatch(/들어옴 12.*지금 기다리는 중 9/);
    await soon(() => card('x1').textContent()).toContain('들어옴 12');
    // Nobody reports arrivals here.
    expect(await card('m1').textContent()).not.toContain('도착');
    await soon(() => card('m1').textContent()).toContain('전환 50%');
    await soon(() => card('w1').getByRole('button', { name: '여기에서 3명이 나갔어요 (25%)' }).count()).toBe(1);
    // As thick as the share of those who left: of the whole, 20 px.
    const bar = card('w1')
      .getByRole('button', { name: /나갔어요/ })
      .locator('[aria-hidden]');
    await soon(() => bar.evaluate((element: HTMLElement) => element.offsetHeight)).toBe(20 / 4);
    // As thick as the share of those who went it; where all go on, thicker than where ways part.
    const widths = await desk.page
      .locator('.react-flow__edge-path')
      .evaluateAll((paths) => paths.map((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)));
    expect(Math.max(...widths)).toBe(8);
    expect(new Set(widths).size).toBeGreaterThan(1);
    // The way that somebody looks at says its share.
    const parted = desk.page.getByTitle(/^고객 보기: 이 길로 감/).filter({ hasNotText: '12' });
    await parted.first().hover();
    await soon(() => parted.first().textContent()).toMatch(/^\d+ · \d+(\.\d+)?%$/);
    const rates = card('x1').getByRole('list', { name: '안별 중간 결과' });
    for (const said of await rated()) await rates.getByTitle(said, { exact: false }).waitFor();
    expect(await summary().textContent()).toContain('50%');
    // What those six goals are worth together.
    await soon(() => summary().textContent()).toContain('목표 달성 6매출 합계 75,000원');
    await desk.isSound();
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await desk.isSound();
    await desk.page.emulateMedia({ colorScheme: 'light' });
  });

  /** How each variant does by who took it and ordered, as its card says it. */
  function rated(): Promise<string[]> {
    return Promise.all(
      ['a', 'b'].map(async (outcome) => {
        const query = `did=took&nodeId=x1&outcome=${outcome}`;
        const went = await api().all<{ userId: string }>(`/api/journeys/${id}/runs?${query}`);
        const ordered = went.filter(({ userId }) => userIds.slice(0, 6).includes(userId)).length;
        const rate = (ordered / Math.max(1, went.length)).toLocaleString('ko', {
          style: 'percent',
          maximumFractionDigits: 1,
        });
        return `${outcome.toUpperCase()}: ${went.length}명 가운데 ${rate}가`;
      }),
    );
  }

  it('lead from a variant to those whom it brought to the goal', async () => {
    for (const each of await card('x1').getByRole('list', { name: '안별 중간 결과' }).getByRole('button').all()) {
      await each.click();
      const [, of, rate] = /^(\S+) ([\d.]+)%/.exec((await each.textContent()) ?? '') ?? [];
      const went = (await rated()).find((said) => said.startsWith(`${of}:`)) ?? '';
      const met = Math.round((Number.parseInt(went.split(' ')[1] ?? '', 10) * Number(rate)) / 100);
      await soon(() => people().getByRole('listitem').count()).toBe(met);
    }
    await desk.page.keyboard.press('Escape');
    await soon(() => people().count()).toBe(0);
  });

  it('lead to the people whom they count', async () => {
    await count('m1', '보냄').click();
    await soon(() => people().getByRole('listitem').count()).toBe(many);
    expect(await people().getByRole('heading').textContent()).toContain('보냄');
    await desk.isSound();
    await card('w1')
      .getByRole('button', { name: /나갔어요/ })
      .click();
    await soon(() => people().getByRole('listitem').count()).toBe(3);
    await people().getByRole('button', { name: '설정으로 돌아가기' }).click();
    await soon(() => people().count()).toBe(0);
    // Of each line, too: as many as its number says.
    const lines = desk.page.getByTitle(/^고객 보기: 이 길로 감/);
    expect(await lines.count()).toBeGreaterThan(1);
    for (const each of await lines.all()) {
      await each.click();
      await soon(() => people().getByRole('listitem').count()).toBe(
        Number.parseInt((await each.textContent()) ?? '', 10),
      );
    }
    await desk.page.keyboard.press('Escape');
    await soon(() => people().count()).toBe(0);
    // By keys: the chosen card's numbers are stops of the tab key.
    await card('w1').click({ position: { x: 120, y: 20 } });
    await soon(() =>
      card('w1')
        .getByRole('button', { name: /나갔어요/ })
        .getAttribute('tabindex'),
    ).toBe('0');
    await count('w1', '지금 기다리는 중').focus();
    await desk.page.keyboard.press('Enter');
    await soon(() => people().getByRole('listitem').count()).toBe(9);
    await desk.page.keyboard.press('Escape');
    await soon(() => people().count()).toBe(0);
    await soon(() => count('w1', '지금 기다리는 중').evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    await desk.page.keyboard.press('Enter');
    await people().getByRole('link', { name: '손님 0', exact: true }).click();
    await desk.page.waitForURL(/\/runs\//);
  });

  it('play the way that one of them went, on the version that it was', async () => {
    const { page } = desk;
    const player = page.getByRole('group', { name: '지나간 길 재생' });
    await player.getByRole('button', { name: '처음으로' }).click();
    await card('trigger').locator('[data-path="now"]').waitFor();
    await player.getByRole('button', { name: '다음 단계' }).click();
    await card('x1').locator('[data-path="now"]').waitFor();
    expect(await page.locator('[aria-current="step"]').count()).toBe(1);
    await desk.isSound();
    await player.getByRole('button', { name: '재생하기' }).click();
    await card('w1').locator('[data-path="now"]').waitFor();
  });

  it('can be read in English and in the dark, as the people behind them, and a rehearsal beside', async () => {
    const { page } = desk;
    await page.evaluate(() => localStorage.setItem('olle.language', 'en'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/journeys/${id}`);
    const sent = card('m1').getByTitle('Show the people: Sent', { exact: true });
    await sent.waitFor();
    await desk.isSound();
    await sent.click();
    const beside = page.getByRole('complementary', { name: 'People', exact: true });
    await soon(() => beside.getByRole('listitem').count()).toBe(many);
    await desk.isSound();
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Rehearse' })
      .getByRole('region', { name: 'What comes of it' })
      .waitFor();
    await desk.isSound();
    const korean = (await page.locator('aside').allTextContents()).join(' ').match(/[가-힣]+/g) ?? [];
    // The names of the customers and of what they get are what they are.
    expect(korean.filter((word) => !['손님', '숫자', '첫', '메일', '안녕하세요', '광고'].includes(word))).toEqual([]);
    await page.evaluate(() => localStorage.removeItem('olle.language'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`/journeys/${id}`);
  });

  it('are of a time and of a version', async () => {
    const { page } = desk;
    await page.goto(`/journeys/${id}`);
    const ranges = page.getByRole('radiogroup', { name: '기간' });
    await ranges.getByText('오늘').click();
    await soon(() => card('m1').textContent()).toContain('보냄 12');
    // Two days on nobody has come today, and these have come in the last seven days.
    const later = await page.context().newPage();
    await later.clock.setFixedTime(Date.now() + 2 * 86_400_000);
    await later.goto(`/journeys/${id}`);
    const mail = canvasOf(later).card('m1');
    const period = later.getByRole('radiogroup', { name: '기간' });
    await soon(() => mail.textContent()).toContain('보냄 12');
    await period.getByText('오늘').click();
    await soon(() => mail.textContent()).toContain('보냄 0');
    await period.getByText('7일', { exact: true }).click();
    await soon(() => mail.textContent()).toContain('보냄 12');
    // From one day to another: to the day before they came, and to the day itself.
    await period.getByText('날짜 고르기').click();
    const dayOf = (ago: number) => new Date(Date.now() - ago * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
    await later.getByLabel('첫날').fill(dayOf(10));
    await later.getByLabel('마지막 날').fill(dayOf(1));
    await soon(() => mail.textContent()).toContain('보냄 0');
    await later.getByLabel('마지막 날').fill(dayOf(0));
    await soon(() => mail.textContent()).toContain('보냄 12');
    await later.close();
    await api().call('PUT', `/api/journeys/${id}/draft`, await changed(), { 'If-Match': await revision() });
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await page.goto(`/journeys/${id}`);
    await page.getByRole('combobox', { name: '버전', exact: true }).click();
    await page.getByRole('option', { name: '버전 2' }).click();
    await soon(() => card('m1').textContent()).toContain('보냄 0');
    await page.getByRole('combobox', { name: '버전', exact: true }).click();
    await page.getByRole('option', { name: '버전 1' }).click();
    await soon(() => card('m1').textContent()).toContain('보냄 12');
    expect(await card('w1').textContent()).toContain('2일');
    await desk.isSound();
    // Who went the first version is shown on it, whatever the steps say by now.
    const [inside] = await api().all<{ id: string }>(`/api/journeys/${id}/runs?status=waiting`);
    await page.goto(`/runs/${inside?.id}`);
    await soon(() => card('w1').textContent()).toContain('1일');
    expect(await card('w1').textContent()).not.toContain('2일');
    await page.getByText('버전 1', { exact: true }).waitFor();
  });

  interface Draft {
    readonly draft: { readonly revision: number; readonly document: { readonly nodes: readonly { id: string }[] } };
  }
  const draft = async () => (await api().call<Draft>('GET', `/api/journeys/${id}`)).draft;
  const revision = async () => String((await draft()).revision);
  const changed = async () => {
    const { document } = await draft();
    const nodes = document.nodes.map((node) =>
      node.id === 'w1' ? { id: 'w1', type: 'wait', config: { for: 'P2D' } } : node,
    );
    return { document: { ...document, nodes } };
  };
});
