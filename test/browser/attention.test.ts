import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Installation, install } from '../faults/installation.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { send } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const letters = '메일 여정';
const coupons = '쿠폰 여정';
const pool = '가을 쿠폰';

/** An installation of its own: its mail goes to a server that can be told to turn it away, and nobody else breaks anything. */
describeInBrowser('what needs attention at home', () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let own: Installation;
  const journeys: Record<string, string> = {};
  const people = [1, 2, 3, 4].map((n) => `person-${n}`);
  const call = <T>(method: string, path: string, body?: unknown): Promise<T> => own.api.call<T>(method, path, body);
  const enter = (name: string, ...userIds: string[]) =>
    call('POST', `/api/journeys/${journeys[name]}/enrol`, { userIds });
  const attention = () => page.getByRole('region', { name: '확인이 필요해요' });
  const matter = (words: string) => attention().getByRole('listitem').filter({ hasText: words });
  const nothing = () => attention().getByText('지금 확인할 일이 없어요.', { exact: false });

  beforeAll(async () => {
    [own, browser] = await Promise.all([install(), launchChromium()]);
    ({ page, errors } = await signedIn(browser, { product: own.access }));
    await own.api.send(
      people.map((userId) => ({
        type: 'identify',
        userId,
        messageId: userId,
        traits: { email: `${userId}@away.example` },
      })),
    );
    const { id: poolId } = await call<{ id: string }>('POST', '/api/coupon-pools', { name: pool });
    await call('POST', `/api/coupon-pools/${poolId}/codes`, { codes: ['A-1', 'A-2', 'A-3'] });
    const common = { format: 1, trigger: { type: 'api' }, settings: { category: 'transactional' } };
    journeys[letters] = await own.api.publish({
      ...common,
      name: letters,
      nodes: [send('m1', '배송을 시작했어요')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    journeys[coupons] = await own.api.publish({
      ...common,
      name: coupons,
      nodes: [
        { id: 'c1', type: 'issue_coupon', config: { pool } },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'c1' },
        ...['next', 'empty'].map((output) => ({ from: 'c1', output, to: 'w1' })),
      ],
    });
  });
  afterEach(() => own.smtp.refuse(false));
  afterAll(async () => {
    await browser?.close();
    await own?.stop();
  });

  it('is nothing as long as nothing goes wrong', async () => {
    await page.goto('/');
    await nothing().waitFor();
    expect(await attention().getByRole('listitem').count()).toBe(0);
  });

  it('is a mail server that turns everybody away: how many wait, what it says, and the way to them, until it takes them', async () => {
    own.smtp.refuse(true);
    const waiting = async () => {
      const { accounts } = await call<{ accounts: { waiting: number }[] }>('GET', '/api/overview');
      return accounts.map((account) => account.waiting);
    };
    await enter(letters, 'person-1');
    await soon(waiting).toEqual([1]);
    // Nobody tries to send this one while the server turns everybody away: it waits all the same.
    await enter(letters, 'person-2');
    await soon(waiting).toEqual([2]);
    const said = async () => {
      await page.goto('/');
      await attention().locator('[aria-busy="false"]').waitFor({ state: 'attached' });
      return attention().textContent();
    };
    await expect
      .poll(said, { timeout: 40_000 })
      .toMatch(/이메일 발송사가 응답하지 않아 메시지 2개가 기다려요.+마지막 답: .*down for maintenance/);
    const away = matter('이메일 발송사가 응답하지 않아');
    expect(await nothing().count()).toBe(0);
    expect(await axeOf(page)).toEqual([]);
    await away.getByRole('link', { name: '메시지 보기' }).click();
    await page.waitForURL(/\/messages\?status=queued/);
    const rows = page.getByRole('table', { name: '메시지' }).locator('tbody tr');
    await soon(() => rows.first().textContent()).toMatch(/발송 대기.*person-/);
    const english = await signedIn(browser, { language: 'en', product: own.access });
    await english.page.goto('/');
    await english.page.getByText('E-mail: the provider does not answer, 2 messages wait').waitFor();
    await english.context.close();
    own.smtp.refuse(false);
    await expect.poll(() => own.smtp.received.length, { timeout: 40_000 }).toBe(2);
    await page.goto('/');
    await nothing().waitFor();
  });

  it('is a pool of coupons that runs low, then out, and leads to where codes are added', async () => {
    await enter(coupons, 'person-1', 'person-2');
    await page.goto('/');
    await matter(`‘${pool}’ 쿠폰이 1장 남았어요`).waitFor();
    await enter(coupons, 'person-3', 'person-4');
    await page.reload();
    const out = matter(`‘${pool}’ 쿠폰이 다 떨어졌어요`);
    await out.getByText('쿠폰이 없으면 고객은 ‘쿠폰 없음’ 갈래로 가요.').waitFor();
    expect(await axeOf(page)).toEqual([]);
    await out.getByRole('link', { name: '번호 넣기' }).click();
    await page.waitForURL(/\/settings#coupon-pools$/);
    await page.getByRole('button', { name: `‘${pool}’에 번호 넣기` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('쿠폰 번호').fill(Array.from({ length: 20 }, (_, n) => `B-${n}`).join('\n'));
    await dialog.getByRole('button', { name: '번호 넣기', exact: true }).click();
    await page.getByText('번호 20개를 넣었어요').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '홈' }).click();
    await nothing().waitFor();
  });

  it('is what could not be taken in, and leads to the reason', async () => {
    // Neither says who it was; what stands beside them is taken.
    await own.api.send([
      { type: 'track', event: 'Product Added', messageId: 'nobody-1' },
      { type: 'track', event: 'Product Added', messageId: 'somebody', userId: 'person-1' },
      { type: 'track', userId: 'person-1', messageId: 'nothing-1' },
    ]);
    await page.goto('/');
    await matter('이벤트 2개를 받지 못했어요').getByRole('link', { name: '이유 보기' }).click();
    await page.waitForURL(/\/settings#dead-letters$/);
    const kept = page.getByRole('table', { name: '받지 못한 이벤트' });
    await kept.getByText('userId도 anonymousId도 없어요.').waitFor();
    await kept.getByText('event가 없어요.').waitFor();
    expect(await kept.locator('tbody tr').count()).toBe(2);
    expect(errors).toEqual([]);
  });
});
