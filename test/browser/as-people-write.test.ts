import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const userId = `won-${run}`;
const event = `Basket Priced ${run}`;
const day = 86_400_000;
const ago = new Date(Date.now() - 3 * day);
const inAMonth = new Date(Date.now() + 30 * day);

type Language = 'ko' | 'en';

/** An instant by the clocks of Seoul, without what the product writes it with. The year only where it is another one. */
function written(at: Date, language: Language): { readonly date: string; readonly clock: string } {
  const there = new Date(at.getTime() + 9 * 3_600_000);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()];
  const isThisYear = year === new Date(Date.now() + 9 * 3_600_000).getUTCFullYear();
  const [hour, minute] = [there.getUTCHours(), String(there.getUTCMinutes()).padStart(2, '0')];
  if (language === 'ko') {
    const date = `${month + 1}월 ${day}일`;
    return {
      date: isThisYear ? `${date} (${'일월화수목금토'[there.getUTCDay()]})` : `${year}년 ${date}`,
      clock: `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}:${minute}`,
    };
  }
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][there.getUTCDay()];
  const date = `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'][month]}`;
  return {
    date: isThisYear ? `${weekday} ${date}` : `${date} ${year}`,
    clock: `${String(hour).padStart(2, '0')}:${minute}`,
  };
}

const moment = (at: Date, language: Language): string => {
  const { date, clock } = written(at, language);
  return language === 'ko' ? `${date} ${clock}` : `${date}, ${clock}`;
};

describeInBrowser('amounts and dates', () => {
  let browser: Browser;
  let visits: readonly (readonly [Language, Visit])[];
  beforeAll(async () => {
    browser = await launchChromium();
    visits = await Promise.all(
      (['ko', 'en'] as const).map(async (language) => [language, await signedIn(browser, { language })] as const),
    );
    const track = (name: string, properties: object, timestamp?: Date) => ({
      type: 'track',
      userId,
      event: name,
      messageId: `${name}-${run}`,
      properties,
      ...(timestamp && { timestamp: timestamp.toISOString() }),
    });
    const traits = {
      name: '김하나',
      email: `${userId}@won.example`,
      joined_at: '2025-03-01T00:00:00Z',
      total_spent: 1_234_567,
    };
    const product = { cart_id: 'c-1', product_id: 'p-1', name: '감귤 세트', price: 39_000, quantity: 2 };
    await api().send([
      { type: 'identify', userId, messageId: `i-${run}`, traits },
      track('Order Completed', { order_id: 'o-1', revenue: 1_234_500 }, ago),
      track('Product Added', product),
      track(event, { price: 1_234_500 }),
    ]);
  });
  afterAll(() => browser.close());

  it('stand on the page of a customer as its readers write them', async () => {
    for (const [language, { page, errors }] of visits) {
      const won = (amount: string) => (language === 'ko' ? `${amount}원` : `₩${amount}`);
      await page.goto(`/customers/${userId}`);
      const main = page.getByRole('main');
      await main.getByText(won('1,234,500'), { exact: false }).first().waitFor();
      const cart = page.getByRole('region', { name: language === 'ko' ? '장바구니' : 'Cart', exact: true });
      await soon(() => cart.textContent()).toContain(won('39,000'));
      expect(await cart.textContent()).toContain(won('78,000'));
      const profile = await page
        .getByRole('region', { name: language === 'ko' ? '프로필' : 'Profile', exact: true })
        .textContent();
      expect(profile).toContain('1,234,567');
      expect(profile).toContain(language === 'ko' ? '2025년 3월 1일 오전 9:00' : '1 Mar 2025, 09:00');
      const ordered = main
        .getByRole('listitem')
        .filter({ hasText: won('1,234,500') })
        .filter({ hasText: 'o-1' });
      await soon(() => ordered.first().textContent()).toContain(written(ago, language).clock);
      await main.getByText(written(ago, language).date, { exact: true }).first().waitFor();
      // Nothing is left as machines write it.
      expect(await main.textContent()).not.toMatch(/\d{4}-\d\d-\d\dT|[^,\d]\d{5,}원|₩\d{4,}/);
      expect(errors).toEqual([]);
    }
  });

  it('stand on the pages of a segment and of all of them', async () => {
    const name = `큰손 ${run}`;
    const { id } = await api().call<{ id: string }>('POST', '/api/segments', {
      name,
      condition: {
        all: [
          {
            event: 'Order Completed',
            since: '2026-02-28T15:00:00.000Z',
            sum: { property: 'revenue', op: 'gte', value: 300_000 },
          },
          { attribute: 'joined_at', op: 'before', value: '2026-11-23T06:00:00.000Z' },
          { attribute: 'email', op: 'equals', value: `${userId}@won.example` },
        ],
      },
    });
    for (const [language, { page, errors }] of visits) {
      await page.goto('/segments');
      const row = page.getByRole('row').filter({ hasText: name });
      await row.waitFor();
      expect(await row.textContent()).toContain(
        language === 'ko'
          ? '2026년 3월 1일부터 주문 완료 매출 합계 300,000 이상 그리고 가입일이 2026년 11월 23일 오후 3:00 이전'
          : 'Order Completed revenue in total is at least 300,000 from 1 Mar 2026 and sign-up date is before 23 Nov 2026, 15:00',
      );
      await page.goto(`/segments/${id}`);
      await page
        .getByText(language === 'ko' ? '고객 1명' : '1 customer', { exact: true })
        .first()
        .waitFor();
      expect(await page.getByRole('main').textContent()).not.toMatch(/T\d\d:\d\d:\d\d/);
      expect(errors).toEqual([]);
    }
  });

  it('stand on the page of a journey: on its cards, in its mail, and when it is published', async () => {
    const id = await newJourney({
      name: `값을 보는 여정 ${run}`,
      trigger: { type: 'event', event, where: [{ property: 'price', op: 'gte', value: 1_000_000 }] },
      settings: { category: 'transactional' },
      nodes: [
        { id: 'w1', type: 'wait', config: { for: 'P3D' } },
        send('m1', '{{ trigger.price | won }}어치를 담으셨어요'),
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'w1' },
        { from: 'w1', output: 'next', to: 'm1' },
      ],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    await api().call('POST', `/api/journeys/${id}/enrol`, { userIds: [userId], payload: { price: 1_234_500 } });
    const { revision, document } = (
      await api().call<{ draft: { revision: number; document: object } }>('GET', `/api/journeys/${id}`)
    ).draft;
    const draft = { document: { ...document, name: `값을 보는 여정, 고침 ${run}` } };
    await api().call('PUT', `/api/journeys/${id}/draft`, draft, { 'If-Match': String(revision) });
    await api().call('POST', `/api/journeys/${id}/scheduled-publications`, { at: inAMonth.toISOString() });
    const [inside] = await api().all<{ id: string; position: { until: string } }>(`/api/journeys/${id}/runs`);
    for (const [language, { page, errors }] of visits) {
      await page.goto(`/journeys/${id}`);
      await soon(() => canvasOf(page).card('trigger').textContent()).toContain(
        language === 'ko' ? '가격이 1,000,000 이상' : 'price is at least 1,000,000',
      );
      const scheduled = page.getByRole('status').filter({ hasText: language === 'ko' ? '예약했어요' : 'scheduled' });
      await soon(() => scheduled.textContent()).toContain(moment(inAMonth, language));
      await page.goto(`/runs/${inside?.id}`);
      const until = new Date(inside?.position.until ?? '');
      await page.getByText(moment(until, language), { exact: false }).first().waitFor();
      const next = page.getByRole('region', { name: language === 'ko' ? '다음에 일어날 일' : 'What comes next' });
      await next.getByText('1,234,500원어치를 담으셨어요').first().waitFor();
      expect(errors).toEqual([]);
    }
  });
});
