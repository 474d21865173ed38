import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, newJourney } from './drafts-of.ts';
import { signedIn, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const userId = `why-${run}`;
const viewed = `Gift Viewed ${run}`;
const is = (attribute: string, op: string, value: unknown) => ({ attribute, op, value });

/** The first holds for this customer, the second does not, and neither would the third. */
const chosen = { all: [is('city', 'equals', '제주'), is('tier', 'equals', 'vip'), is('points', 'gte', 100)] };
const members = { all: [is('city', 'equals', '제주'), is('tier', 'equals', 'silver')] };

interface Entry {
  readonly trigger: object;
  readonly ko: RegExp;
  readonly en: RegExp;
  /** What would be wrong beside it: what holds, and what fails later. */
  readonly not?: RegExp;
}

describeInBrowser('why a customer did not come in', () => {
  let browser: Browser;
  let visits: readonly [Visit, Visit];
  const segments: Record<string, string> = {};
  beforeAll(async () => {
    browser = await launchChromium();
    visits = await Promise.all([signedIn(browser), signedIn(browser, { language: 'en' })]);
    const who = { userId, messageId: `i-${run}` };
    const traits = { name: '김하나', city: '제주', tier: 'silver', points: 7, expires_on: '2020-02-03' };
    const properties = { brand: '감귤', price: 20_000, quantity: 1 };
    await api().send([
      { type: 'identify', ...who, traits },
      { type: 'track', userId, messageId: `t-${run}`, event: viewed, properties },
    ]);
    for (const [name, condition] of Object.entries({ VIP: chosen, 제주: members })) {
      const body = { name: `${name} ${run}`, condition };
      segments[name] = (await api().call<{ id: string }>('POST', '/api/segments', body)).id;
    }
  });
  afterAll(() => browser.close());

  /** Kinds of entry, by their names in the document of a journey. */
  const entries: Readonly<Record<string, () => Entry>> = {
    event: () => ({
      trigger: {
        type: 'event',
        event: viewed,
        where: [
          { property: 'brand', op: 'equals', value: '감귤' },
          { property: 'price', op: 'gte', value: 50_000 },
          { property: 'quantity', op: 'gte', value: 9 },
        ],
      },
      ko: /시작 조건에 맞지 않았어요 \(가격 값은 20,000 \(조건: 50,000 이상\)\)/,
      en: /but not as the journey asks: price was 20,000 \(asked: is at least 50,000\)/,
      not: /감귤|수량|quantity/,
    }),
    'an event that never happened': () => ({
      trigger: { type: 'event', event: `Never ${run}` },
      ko: new RegExp(`여정을 시작하는 Never ${run}이?가? 이 고객에게 한 번도 없었어요`),
      en: new RegExp(`Never ${run}, which starts this journey, never came in for this customer`),
    }),
    'a segment that is entered': () => ({
      trigger: { type: 'segment', segmentId: segments.VIP, on: 'enters' },
      ko: new RegExp(`고객 그룹 'VIP ${run}'에 속하지 않아요 \\(tier 값은 silver\\)`),
      en: new RegExp(`Is not in the segment “VIP ${run}” that this journey is for: tier was silver`),
      not: /제주|points/,
    }),
    'a segment that is left': () => ({
      trigger: { type: 'segment', segmentId: segments.제주, on: 'leaves' },
      ko: new RegExp(`아직 고객 그룹 '제주 ${run}' 안에 있어요 \\(city 값은 제주, tier 값은 silver\\)`),
      en: new RegExp(`Is still in the segment “제주 ${run}” \\(city was 제주, tier was silver\\)`),
    }),
    'a segment that was never entered, and is to be left': () => ({
      trigger: { type: 'segment', segmentId: segments.VIP, on: 'leaves' },
      ko: new RegExp(`고객 그룹 'VIP ${run}'에서 나간 적이 없어요`),
      en: new RegExp(`Has not left the segment “VIP ${run}” since`),
    }),
    schedule: () => ({
      trigger: { type: 'schedule', cron: '0 9 * * *', timezone: 'Asia/Seoul', segmentId: segments.VIP },
      ko: new RegExp(`고객 그룹 'VIP ${run}'에 속하지 않아요 \\(tier 값은 silver\\)`),
      en: new RegExp(`Is not in the segment “VIP ${run}” that this journey is for: tier was silver`),
      not: /제주|points/,
    }),
    'a date': () => ({
      trigger: { type: 'date', attribute: 'expires_on', time: '09:00' },
      ko: /expires_on에 앞으로 올 날짜가 없어요 \(지금 값: 2020-02-03\)/,
      en: /expires_on holds no date that is still to come: it is 2020-02-03/,
    }),
    'an anniversary': () => ({
      trigger: { type: 'date', attribute: 'birthday', anniversary: true, time: '09:00' },
      ko: /birthday에 앞으로 올 날짜가 없어요\./,
      en: /birthday holds no date that is still to come\./,
    }),
    'the API': () => ({
      trigger: { type: 'api' },
      ko: /담당자나 API가 정한 고객만 들어오는 여정이에요/,
      en: /lets in whom somebody names, by hand or by API/,
    }),
  };

  it.each(Object.keys(entries))('is said of %s, with what this customer has', async (kind) => {
    const entry = entries[kind]?.();
    const id = await newJourney({
      name: `${kind} ${run}`,
      trigger: entry?.trigger,
      nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
      edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    const looks = visits.map(async ({ page, errors }, index) => {
      const [title, keptOut] =
        index === 0 ? ['왜 여정에 없나요?', '들어오지 않아요'] : ['Why not in a journey?', 'Does not come in'];
      await page.goto(`/customers/${userId}?journey=${id}`);
      const answer = page.getByRole('region', { name: title }).getByRole('status').filter({ hasText: keptOut });
      await answer.waitFor();
      const said = await answer.getByRole('paragraph').first().textContent();
      expect(said).toMatch((index === 0 ? entry?.ko : entry?.en) ?? /^$/);
      if (entry?.not) expect(said).not.toMatch(entry.not);
      expect(errors).toEqual([]);
    });
    await Promise.all(looks);
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
  });
});
