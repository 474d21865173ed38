import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, newJourney } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

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
      ko: /시작 조건에 맞지 않았어요 \(가격: 20,000 \(조건: 50,000 이상\)\)/,
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
      ko: new RegExp(`고객 그룹 'VIP ${run}'에 속하지 않아요 \\(등급: silver\\)`),
      en: new RegExp(`Is not in the segment “VIP ${run}” that this journey is for: tier was silver`),
      not: /제주|points|적립금/,
    }),
    'a segment that is left': () => ({
      trigger: { type: 'segment', segmentId: segments.제주, on: 'leaves' },
      ko: new RegExp(`아직 고객 그룹 '제주 ${run}' 안에 있어요 \\(도시: 제주, 등급: silver\\)`),
      en: new RegExp(`Is still in the segment “제주 ${run}” \\(city was 제주, tier was silver\\)`),
    }),
    'a segment that was never entered, and is to be left': () => ({
      trigger: { type: 'segment', segmentId: segments.VIP, on: 'leaves' },
      ko: new RegExp(`고객 그룹 'VIP ${run}'에서 나간 적이 없어요`),
      en: new RegExp(`Has not left the segment “VIP ${run}” since`),
    }),
    schedule: () => ({
      trigger: { type: 'schedule', cron: '0 9 * * *', timezone: 'Asia/Seoul', segmentId: segments.VIP },
      ko: new RegExp(`고객 그룹 'VIP ${run}'에 속하지 않아요 \\(등급: silver\\)`),
      en: new RegExp(`Is not in the segment “VIP ${run}” that this journey is for: tier was silver`),
      not: /제주|points|적립금/,
    }),
    'a date': () => ({
      trigger: { type: 'date', attribute: 'expires_on', time: '09:00' },
      ko: /expires_on에 앞으로 올 날짜가 없어요 \(지금 값: 2020-02-03\)/,
      en: /expires_on holds no date that is still to come: it is 2020-02-03/,
    }),
    'an anniversary': () => ({
      trigger: { type: 'date', attribute: 'birthday', anniversary: true, time: '09:00' },
      ko: /생일에 앞으로 올 날짜가 없어요\./,
      en: /Birthday holds no date that is still to come\./,
    }),
    'the API': () => ({
      trigger: { type: 'api' },
      ko: /담당자나 API가 정한 고객만 들어오는 여정이에요/,
      en: /lets in whom somebody names, by hand or by API/,
    }),
  };

  /** What the page of the customer says of the journey that they are kept out of. */
  async function answers(who: string, journeyId: string) {
    const look = async ({ page, errors }: Visit, title: string, keptOut: string): Promise<string> => {
      await page.goto(`/customers/${who}?journey=${journeyId}`);
      const answer = page.getByRole('region', { name: title }).getByRole('status').filter({ hasText: keptOut });
      await answer.waitFor();
      expect(errors).toEqual([]);
      return (await answer.getByRole('paragraph').first().textContent()) ?? '';
    };
    const [ko, en] = await Promise.all([
      look(visits[0], '왜 여정에 없나요?', '들어오지 않아요'),
      look(visits[1], 'Why not in a journey?', 'Does not come in'),
    ]);
    return { ko, en };
  }

  it.each(Object.keys(entries))('is said of %s, with what this customer has', async (kind) => {
    const entry = entries[kind]?.();
    const id = await newJourney({
      name: `${kind} ${run}`,
      trigger: entry?.trigger,
      nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
      edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
    });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    const said = await answers(userId, id);
    expect(said.ko).toMatch(entry?.ko ?? /^$/);
    expect(said.en).toMatch(entry?.en ?? /^$/);
    if (entry?.not) for (const words of Object.values(said)) expect(words).not.toMatch(entry.not);
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
  });

  const others = ['a', 'b', 'c'].map((letter) => `why-${run}-${letter}`);
  const group = `한 번에 하나 ${run}`;

  /** What the door asks of those whom the journey would start for, by its settings. */
  const doors: readonly {
    readonly of: string;
    readonly code: string;
    readonly settings: object;
    readonly ko: RegExp;
    readonly en: RegExp;
    /** Who comes to the door before. */
    readonly first?: readonly string[];
    readonly paused?: true;
  }[] = [
    {
      of: 'a date before which nobody comes in',
      code: 'journey_not_started',
      settings: { startsAt: '2099-03-02T00:00:00Z' },
      ko: /2099년 3월 2일.+부터 들어올 수 있는 여정이에요/,
      en: /lets nobody in before .*2 Mar.* 2099/,
    },
    {
      of: 'places that are taken',
      code: 'cap_total',
      settings: { entryCap: { total: 1 } },
      first: others.slice(0, 1),
      ko: /이 여정에 들어올 수 있는 1명이 다 찼어요/,
      en: /places of this journey are taken/,
    },
    {
      of: 'another journey of its group',
      code: 'in_other_journey',
      settings: { exclusionGroup: group },
      ko: new RegExp(`'먼저 ${run}' 여정 안에 있어요\\. '${group}' 여정은 한 번에 하나에만 들어갈 수 있어요`),
      en: new RegExp(`Is in “먼저 ${run}”; a customer is in only one journey of “${group}”`),
    },
    {
      of: 'a share that is kept out to compare with',
      code: 'held_out',
      settings: { holdout: 99 },
      ko: /비교군 99%에 속해서 들어오지 않았어요/,
      en: /Belongs to the 99 % who are kept out, to compare with those who came in/,
    },
    {
      of: 'a pause',
      code: 'journey_is_paused',
      settings: {},
      paused: true,
      ko: /여정이 일시 정지돼 있어서, 다시 시작할 때까지 아무도 들어오지 않아요/,
      en: /This journey is paused: nobody comes in until it is resumed/,
    },
  ];

  it.each(doors)('is said of $of', async ({ code, settings, first = [], paused, ko, en }) => {
    const event = `Door ${code} ${run}`;
    const open = async (document: object): Promise<string> => {
      const id = await newJourney({
        nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
        edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
        ...document,
      });
      for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
      return id;
    };
    const inside = async (id: string) => (await api().all(`/api/journeys/${id}/runs`)).length;
    const before =
      code === 'in_other_journey' ? await open({ name: `먼저 ${run}`, trigger: { type: 'api' }, settings }) : null;
    if (before) {
      await api().call('POST', `/api/journeys/${before}/enrol`, { userIds: [userId] });
      await soon(() => inside(before)).toBe(1);
    }
    const id = await open({ name: `${code} ${run}`, trigger: { type: 'event', event }, settings });
    const comes = (who: string) =>
      api().send([{ type: 'track', userId: who, messageId: `${code}-${who}`, event, properties: {} }]);
    for (const who of first) await comes(who);
    await soon(() => inside(id)).toBe(first.length);
    if (paused) await api().call('POST', `/api/journeys/${id}/pause`, {});
    // Nearly everybody is kept out to compare with: one of several is, for sure.
    const asked = code === 'held_out' ? [userId, ...others] : [userId];
    await Promise.all(asked.map(comes));
    const whyNot = (who: string) =>
      api().call<{ reason: { code: string } }>('GET', `/api/customers/${who}/journeys/${id}/why-not`);
    const keptOut = async () => {
      const codes = await Promise.all(asked.map(async (who) => (await whyNot(who)).reason.code));
      return asked[codes.indexOf(code)];
    };
    await soon(keptOut).toBeDefined();
    const said = await answers((await keptOut()) ?? userId, id);
    expect(said.ko).toMatch(ko);
    expect(said.en).toMatch(en);
    for (const one of [id, before])
      if (one) await api().call('POST', `/api/journeys/${one}/stop`, { inFlight: 'exit' });
  });
});
