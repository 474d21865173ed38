import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';
import { sticksOut } from './sticks-out.ts';

const run = Date.now().toString(36);
const userId = `history-${run}`;
const welcome = `가입 환영 ${run}`;
/** Of this test alone: nobody else's customers come in by it. */
const joined = `Joined ${run}`;
const subject = `어서 오세요, 첫 주문 쿠폰이에요 ${run}`;
/** Where pictures of the page go, when somebody wants to look at them. */
const pictures = process.env.OLLE_PICTURES;
const words = {
  ko: {
    history: '기록',
    order: '보는 순서',
    byTime: '시간순',
    show: '보기',
    messages: '메시지',
    consent: '수신 동의',
    search: '기록에서 찾기',
    trigger: '시작 조건',
    rest: '여정 밖에서 있었던 일',
    nothing: '이 조건에 맞는 기록이 없어요.',
    clear: '조건 지우기',
    copy: '지금 보는 화면의 링크 복사',
    copied: '링크를 복사했어요',
    open: '메시지 보기',
  },
  en: {
    history: 'Timeline',
    order: 'Order',
    byTime: 'By time',
    show: 'Show',
    messages: 'Messages',
    consent: 'Consent',
    search: 'Search the history',
    trigger: 'Trigger',
    rest: 'Outside of journeys',
    nothing: 'Nothing in the history fits this filter.',
    clear: 'Clear the filter',
    copy: 'Copy the link to this view',
    copied: 'Link copied',
    open: 'See the message',
  },
} as const;

const track = (event: string, n: number) => ({
  type: 'track',
  messageId: `t-${run}-${event}-${n}`,
  userId,
  event,
  properties: { name: `제주 감귤 비누 ${n}`, price: 12_000 },
});
async function begin(): Promise<void> {
  await api().send([{ type: 'identify', messageId: `i-${run}`, userId, traits: { email: `${userId}@shop.example` } }]);
  await api().call('PUT', `/api/customers/${userId}/consent`, { channel: 'email', granted: true, night: true });
  const id = await newJourney({
    name: welcome,
    trigger: { type: 'event', event: joined },
    nodes: [send('m1', subject), { id: 'w1', type: 'wait', config: { for: 'P3D' } }],
    edges: [
      { from: 'trigger', output: 'next', to: 'm1' },
      { from: 'm1', output: 'next', to: 'w1' },
    ],
  });
  for (const action of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${action}`, {});
  await api().send([track(joined, 0)]);
  const messages = () => api().all<{ subject: string }>(`/api/customers/${userId}/timeline?type=message`);
  // Advertising says so before its subject.
  const sent = async () => expect((await messages()).map(({ subject: said }) => said).join()).toContain(subject);
  await vi.waitFor(sent, 60_000);
  // So many that nothing of before is on the first page.
  await api().send(Array.from({ length: 60 }, (_, n) => track('Product Viewed', n)));
}

/** Once, for both languages. */
let begun: Promise<void> | undefined;

describeInBrowser.each(['ko', 'en'] as const)('the history of a customer, in %s', (language) => {
  const t = words[language];
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let panel: Locator;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser, { language });
    page = visit.page;
    panel = page.getByRole('region', { name: t.history, exact: true });
    begun ??= begin();
    await begun;
  });
  afterAll(() => browser.close());

  const choose = (group: string, name: string) =>
    panel.getByRole('radiogroup', { name: group, exact: true }).getByText(name, { exact: true }).click();
  /** The message itself, not what was reported of it. */
  const mail = () =>
    panel
      .getByRole('listitem')
      .filter({ hasText: subject, has: page.getByRole('link', { name: t.open, exact: true }) });
  const picture = async (name: string): Promise<void> => {
    for (const colorScheme of pictures ? (['dark', 'light'] as const) : []) {
      await page.emulateMedia({ colorScheme });
      await panel.evaluate((element) => element.scrollIntoView());
      await page.screenshot({ path: `${pictures}/history-${name}-${language}-${colorScheme}.png` });
    }
  };

  it('tells each run of a journey as one story, and the rest after them', async () => {
    await page.goto(`/customers/${userId}`);
    const story = panel.getByRole('article', { name: welcome });
    await story.getByText(subject).first().waitFor();
    const told = await story.getByRole('listitem').allInnerTexts();
    expect(told[0]).toContain(joined);
    expect(told[0]).toContain(t.trigger);
    const sent = told.findIndex((text) => text.includes(subject));
    expect(sent).toBeGreaterThan(1);
    expect(sent).toBeLessThan(told.length - 1);
    await panel.getByRole('heading', { name: t.rest, exact: true }).waitFor();
    await picture('journeys');
    expect(await axeOf(page)).toEqual([]);
  });

  it('filters and searches all of it, not what is loaded', async () => {
    await choose(t.order, t.byTime);
    await soon(() => mail().count()).toBe(0);
    await choose(t.show, t.messages);
    await mail().waitFor();
    await choose(t.show, t.consent);
    await mail().waitFor({ state: 'detached' });
    const search = panel.getByRole('searchbox', { name: t.search });
    await search.fill('100%_');
    await panel.getByText(t.nothing).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await picture('nothing');
    await panel.getByRole('button', { name: t.clear, exact: true }).click();
    await panel.getByRole('listitem').first().waitFor();
    expect(await search.inputValue()).toBe('');
    await choose(t.show, t.messages);
    await search.fill('첫 주문');
    await mail().waitFor();
    await soon(() => page.url()).toContain('q=');
    await soon(() => panel.getByRole('listitem').count()).toBe(1);
  });

  it('is the same for who opens the link, also on a phone', async () => {
    const link = page.url();
    await panel.getByRole('button', { name: t.copy, exact: true }).click();
    await page.getByText(t.copied).first().waitFor();
    const phone = await signedIn(browser, { language, width: 390, height: 844, touch: true });
    page = phone.page;
    panel = page.getByRole('region', { name: t.history, exact: true });
    await page.goto(link);
    await mail().waitFor();
    await soon(() => panel.getByRole('listitem').count()).toBe(1);
    expect(await panel.getByRole('searchbox', { name: t.search }).inputValue()).toBe('첫 주문');
    expect(await panel.getByRole('radio', { name: t.byTime, exact: true }).isChecked()).toBe(true);
    await soon(() => page.evaluate(sticksOut)).toEqual([]);
    await page.goto(`/customers/${userId}`);
    await panel.getByRole('article', { name: welcome }).waitFor();
    await soon(() => page.evaluate(sticksOut)).toEqual([]);
    await picture('phone');
    expect([...visit.errors, ...phone.errors]).toEqual([]);
  });
});
