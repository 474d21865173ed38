import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const userId = `answers-${run}`;
/** Where pictures of the page go, when somebody wants to look at them. */
const pictures = process.env.OLLE_PICTURES;

const active = async (document: object): Promise<string> => {
  const id = await newJourney(document);
  for (const action of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${action}`, {});
  return id;
};

describeInBrowser('the page of a customer', () => {
  let browser: Browser;
  let ko: Visit;
  let en: Visit;
  const welcome = `VIP 환영 ${run}`;
  beforeAll(async () => {
    browser = await launchChromium();
    ko = await signedIn(browser, { width: 1280, height: 720 });
    en = await signedIn(browser, { language: 'en', width: 1280, height: 720 });
    await api().send([
      {
        type: 'identify',
        messageId: `i-${run}`,
        userId,
        traits: { name: '김하나', email: `${userId}@shop.example`, tier: 'silver' },
      },
    ]);
    await api().call('PUT', `/api/customers/${userId}/consent`, { channel: 'email', granted: true, night: true });
    const reminder = await active({
      name: `장바구니 알림 ${run}`,
      trigger: { type: 'api', key: 'cart_id' },
      exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
      nodes: [
        {
          id: 'w1',
          type: 'wait_event',
          config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
        },
        send('m1', '두고 간 상품이 있어요'),
        { id: 'w2', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'w1' },
        { from: 'w1', output: 'timeout', to: 'm1' },
        { from: 'm1', output: 'next', to: 'w2' },
      ],
    });
    await api().call('POST', `/api/journeys/${reminder}/enrol`, { userIds: [userId], payload: { cart_id: 'c-17' } });
    await active({
      name: welcome,
      trigger: {
        type: 'event',
        event: 'Product Added',
        audience: { attribute: 'tier', op: 'equals', value: 'vip' },
      },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    await api().send([
      { type: 'track', messageId: `t-${run}`, userId, event: 'Product Added', properties: { cart_id: 'c-18' } },
    ]);
    await ko.page.goto(`/customers/${userId}`);
    await en.page.goto(`/customers/${userId}`);
  });
  afterAll(() => browser.close());

  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  };

  it('says what comes next and when, and what would change it', async () => {
    for (const [visit, title, otherwise] of [
      [ko, '다음에 일어날 일', /같은 장바구니\(c-17\)의 .+ 있으면 여정에서 나가요/],
      [en, 'What comes next', /with cart c-17 happens by .+, leaves the journey/],
    ] as const) {
      // The shop's own journeys may have let the customer in as well.
      const next = visit.page
        .getByRole('region', { name: title })
        .getByRole('article')
        .filter({ hasText: `장바구니 알림 ${run}` });
      await next.getByText('두고 간 상품이 있어요').waitFor();
      await next.getByText(otherwise).waitFor();
      expect(await next.locator('time').count()).toBe(4);
      await next.scrollIntoViewIfNeeded();
      await picture(visit.page, `next-${title === 'What comes next' ? 'en' : 'ko'}`);
      expect(await axeOf(visit.page)).toEqual([]);
    }
  });

  it('says what comes next beside the way of one run, too', async () => {
    const items = await api().all<{ id: string; journeyName: string }>(`/api/customers/${userId}/runs`);
    const id = items.find(({ journeyName }) => journeyName === `장바구니 알림 ${run}`)?.id;
    for (const [visit, title, otherwise] of [
      [ko, '다음에 일어날 일', /같은 장바구니\(c-17\)의 .+ 있으면 여정에서 나가요/],
      [en, 'What comes next', /with cart c-17 happens by .+, leaves the journey/],
    ] as const) {
      const { page } = visit;
      const there = page.url();
      await page.goto(`/runs/${id}`);
      const journey = page.getByRole('link', { name: visit === ko ? '여정 열기' : 'Open the journey' });
      expect(await journey.getAttribute('href')).toMatch(/^\/journeys\/[0-9a-f-]{36}$/);
      const next = page.getByRole('region', { name: title });
      await next.getByText('두고 간 상품이 있어요').first().waitFor();
      await next.getByText(otherwise).waitFor();
      expect(await next.locator('time').count()).toBe(4);
      await next.scrollIntoViewIfNeeded();
      await picture(page, `run-next-${title === 'What comes next' ? 'en' : 'ko'}`);
      expect(await axeOf(page)).toEqual([]);
      expect(visit.errors).toEqual([]);
      await page.goto(there);
    }
  });

  it('helps on and lets out from there, with a note, by keys', async () => {
    const name = `장바구니 알림 ${run}`;
    for (const [visit, help, action, label, story, note] of [
      [ko, `‘${name}’에서 이 고객 도와주기`, '다음으로 넘기기', '이유', '기록', '오늘 받고 싶대요'],
      [en, `Help this customer on in ${name}`, 'Let out', 'Why', 'Timeline', 'Asked to be left out'],
    ] as const) {
      const { page } = visit;
      const menu = page.getByRole('button', { name: help });
      await menu.focus();
      await page.keyboard.press('Enter');
      expect(await axeOf(page, { over: true })).toEqual([]);
      await page.getByRole('menuitem', { name: action }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: action });
      await dialog.getByRole('textbox', { name: label }).fill(note);
      await picture(page, `help-${label}`);
      await dialog.getByRole('button', { name: action, exact: true }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('region', { name: story, exact: true }).getByText(note, { exact: false }).first().waitFor();
      expect(visit.errors).toEqual([]);
    }
    const left = en.page.getByRole('row').filter({ hasText: name });
    await left.first().getByText('Left early').waitFor();
    expect(await left.getByRole('button').count()).toBe(0);
  });

  it('says why not, of a journey chosen with the keyboard, with the value that fails', async () => {
    for (const [visit, choose, sentence] of [
      [ko, '여정 고르기', /이 여정의 대상이 아니에요 .*silver/],
      [en, 'Choose a journey', /Is not in the audience of this journey: tier was silver/],
    ] as const) {
      const { page } = visit;
      await page.getByRole('combobox', { name: choose }).focus();
      await page.keyboard.type(welcome);
      await page.getByRole('option', { name: welcome }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(sentence).first().waitFor();
      expect(page.url()).toContain('journey=');
      await page.getByRole('combobox', { name: choose }).scrollIntoViewIfNeeded();
      await picture(page, `why-not-${choose === 'Choose a journey' ? 'en' : 'ko'}`);
      expect(await axeOf(page)).toEqual([]);
      expect(visit.errors).toEqual([]);
    }
  });

  it('says of an audience of several conditions which one fails first, and with which value', async () => {
    const name = `서울의 은빛 ${run}`;
    const id = await active({
      name,
      trigger: {
        type: 'event',
        event: `Visited ${run}`,
        audience: {
          all: [
            { attribute: 'tier', op: 'equals', value: 'silver' },
            { attribute: 'city', op: 'equals', value: '서울' },
            { attribute: 'points', op: 'gte', value: 100 },
          ],
        },
      },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    const about = { userId, traits: { city: '제주', points: 7 } };
    await api().send([{ type: 'identify', messageId: `city-${run}`, ...about }]);
    await api().send([{ type: 'track', messageId: `visit-${run}`, userId, event: `Visited ${run}` }]);
    for (const [visit, sentence] of [
      [ko, /이 여정의 대상이 아니에요.*제주/],
      [en, /Is not in the audience of this journey: city was 제주/],
    ] as const) {
      await visit.page.goto(`/customers/${userId}?journey=${id}`);
      const said = visit.page.getByText(sentence).first();
      await said.waitFor();
      expect(await said.textContent()).not.toMatch(/silver|points|적립금|7/);
    }
  });

  it('tells of a decision by the value that was there then, whatever became of it', async () => {
    const who = `then-${run}`;
    const tier = (value: string) => ({
      type: 'identify',
      messageId: `${value}-${run}`,
      userId: who,
      traits: { tier: value },
    });
    await api().send([tier('silver')]);
    const id = await active({
      name: `등급을 본 여정 ${run}`,
      trigger: { type: 'api' },
      nodes: [
        {
          id: 's1',
          type: 'split',
          config: { branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } }] },
        },
        { id: 'w1', type: 'wait', config: { for: 'P1D' } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 's1' },
        { from: 's1', output: 'else', to: 'w1' },
      ],
    });
    await api().call('POST', `/api/journeys/${id}/enrol`, { userIds: [who] });
    const runs = () => api().all<{ id: string }>(`/api/journeys/${id}/runs`);
    await soon(async () => (await runs()).length).toBe(1);
    await api().send([tier('vip')]);
    const attributes = async () =>
      (await api().call<{ attributes: { tier?: string } }>('GET', `/api/customers/${who}`)).attributes;
    await soon(attributes).toMatchObject({ tier: 'vip' });
    for (const { page } of [ko, en]) {
      await page.goto(`/runs/${(await runs())[0]?.id}`);
      await page
        .getByRole('listitem')
        .getByText(/silver/)
        .first()
        .waitFor();
    }
  });

  it('shows what happens while somebody looks, and the message as it looked', async () => {
    const { page } = ko;
    const event = `Looked Round ${run}`;
    await active({
      name: `둘러본 뒤 ${run}`,
      trigger: { type: 'event', event },
      settings: { category: 'transactional' },
      nodes: [
        {
          id: 'm1',
          type: 'send',
          config: {
            channel: 'email',
            content: { subject: `둘러보셨네요 ${run}`, html: '<p>{{ customer.name }}님만을 위한 글</p>' },
          },
        },
      ],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    await page.goto(`/customers/${userId}`);
    const timeline = page.getByRole('region', { name: '기록', exact: true });
    await timeline.getByRole('listitem').first().waitFor();
    expect(await timeline.getByText(event).count()).toBe(0);
    await api().send([{ type: 'track', messageId: `look-${run}`, userId, event }]);
    await timeline.getByText(event).first().waitFor();
    const message = timeline.getByRole('listitem').filter({ hasText: `둘러보셨네요 ${run}` });
    await message.getByRole('link', { name: '메시지 보기' }).first().click();
    await page.waitForURL(/\/messages\?message=/);
    const dialog = page.getByRole('dialog');
    await soon(() => dialog.frameLocator('iframe').locator('body').textContent()).toContain('김하나님만을 위한 글');
    expect(await axeOf(page)).toEqual([]);
    expect(ko.errors).toEqual([]);
  });
});
