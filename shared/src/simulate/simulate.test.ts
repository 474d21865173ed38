import { expect, it } from 'vitest';
import type { Condition } from '../conditions/condition.ts';
import type { JourneyDocument } from '../journey/document.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { toIso } from '../schedule/instant.ts';
import { simulate } from './simulate.ts';

const cart: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
    },
    {
      id: 'm1',
      type: 'send',
      config: { channel: 'email', content: { subject: '{{ customer.name }}님', html: '<p>{{ trigger.cart_id }}</p>' } },
    },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};

const at = Date.parse('2026-11-22T00:00:00Z');
const minutes = (n: number) => at + n * 60_000;
const hana = {
  id: 'c',
  userId: 'hana',
  attributes: { name: '김하나', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};
const added = { event: 'Product Added', properties: { cart_id: 'c-1' }, at: minutes(5) };

it('mails who left the very cart, an hour after the last that brought her there', () => {
  const result = simulate({ plan: planOf(cart), customer: hana, events: [added], at });
  expect(result.steps.map(({ nodeId, outcome, at: when }) => [nodeId, outcome, when])).toEqual([
    ['w1', 'timeout', '2026-11-22T01:05:00.000Z'],
    ['m1', 'next', '2026-11-22T01:05:00.000Z'],
  ]);
  expect(result.messages).toMatchObject([{ nodeId: 'm1', subject: '김하나님', html: '<p>c-1</p>', text: 'c-1' }]);
  expect(result).toMatchObject({ entered: true, status: 'finished', endedAt: '2026-11-22T01:05:00.000Z' });
});

it('hears the order of this cart up to and including the timeout, and no other cart’s', () => {
  const order = (cart_id: string, when: number) => ({ event: 'Order Completed', properties: { cart_id }, at: when });
  const outcome = (events: Parameters<typeof simulate>[0]['events']) =>
    simulate({ plan: planOf(cart), customer: hana, events: [added, ...events], at }).steps[0]?.outcome;
  expect(outcome([order('c-1', minutes(65))])).toBe('happened');
  expect(outcome([order('c-1', minutes(65) + 1)])).toBe('timeout');
  expect(outcome([order('c-2', minutes(30))])).toBe('timeout');
  expect(outcome([order('c-1', minutes(5))])).toBe('happened');
});

it('leaves by an exit inside the wait', () => {
  const emptied = { event: 'Cart Emptied', properties: { cart_id: 'c-1' }, at: minutes(20) };
  const result = simulate({ plan: planOf(cart), customer: hana, events: [added, emptied], at });
  expect(result).toMatchObject({
    status: 'exited',
    steps: [{ nodeId: 'w1', outcome: 'ended', reason: { code: 'exit_event' } }],
    messages: [],
  });
});

it('shows a message that is not sent, and why', () => {
  const result = simulate({ plan: planOf(cart), customer: { ...hana, consents: {} }, events: [added], at });
  expect(result.messages).toEqual([
    { nodeId: 'm1', at: '2026-11-22T01:05:00.000Z', channel: 'email', skipped: 'no_consent' },
  ]);
  expect(result.steps[1]).toMatchObject({ outcome: 'skipped', reason: { code: 'skipped_no_consent' } });
});

const envelope = {
  sender: { name: '올레상점', email: 'hello@shop.example', phone: '064-123-4567', address: '제주시' },
  unsubscribeUrl: 'https://olle.example/u/preview',
  language: 'ko' as const,
};

it('shows advertising as it will be sent: labelled, with who sends it and how to refuse', () => {
  const result = simulate({ plan: planOf(cart), customer: hana, events: [added], at, envelope });
  const [message] = result.messages;
  expect(message?.subject).toBe('(광고) 김하나님');
  expect(message?.html).toMatch(
    /<p>c-1<\/p>[\s\S]*올레상점[\s\S]*064-123-4567[\s\S]*https:\/\/olle\.example\/u\/preview/,
  );
  expect(message?.text).toContain('수신거부');
  expect(message).not.toHaveProperty('missing');
  const order = { ...cart, settings: { category: 'transactional' as const } };
  const plain = simulate({ plan: planOf(order), customer: hana, events: [added], at, envelope });
  expect(plain.messages[0]?.subject).toBe('김하나님');
});

it('points out what a message shows as nothing', () => {
  const events = [{ ...added, properties: {} }];
  const { messages } = simulate({ plan: planOf(cart), customer: hana, events, at, envelope });
  expect(messages).toMatchObject([
    { missing: [{ field: 'content.html', name: 'trigger.cart_id' }], marked: { subject: ['(광고) 김하나님'] } },
  ]);
  expect(messages[0]?.marked?.html).toContain('값 없음: trigger.cart_id');
  expect(messages[0]?.html).not.toContain('값 없음');
});

it('lets nobody in by what happened before the clock starts', () => {
  const result = simulate({ plan: planOf(cart), customer: hana, events: [{ ...added, at: at - 1 }], at });
  expect(result).toMatchObject({ entered: false, reason: 'trigger_did_not_happen' });
});

const again: JourneyDocument = { ...cart, exits: [], reentry: { allowed: 'restart' } };

it('tells the time in mails by the virtual clock, in the customer’s zone', () => {
  const told = structuredClone(cart);
  const content = { subject: '{{ "now" | date: "%d %H:%M" }}', html: '<p>{{ "now" | date: "%Y" }}</p>' };
  told.nodes[1] = { id: 'm1', type: 'send', config: { channel: 'email', content } };
  const timezone = 'America/New_York';
  const customer = { ...hana, attributes: { ...hana.attributes, timezone } };
  const result = simulate({ plan: planOf(told), customer, events: [added], at });
  expect(result.messages).toMatchObject([{ subject: '21 20:05', html: '<p>2026</p>' }]);
});

it('shows a run that a restart ends as exited, with its own steps and messages only', () => {
  const events = [added, { ...added, at: minutes(35) }, { ...added, at: minutes(200) }];
  const result = simulate({ plan: planOf(again), customer: hana, events, at });
  expect(result).toMatchObject({ entered: true, status: 'exited', endedAt: '2026-11-22T00:35:00.000Z', messages: [] });
  expect(result.steps).toMatchObject([{ nodeId: 'w1', outcome: 'ended', reason: { code: 'restarted' } }]);
  const other = { ...added, properties: { cart_id: 'c-2' }, at: minutes(35) };
  expect(simulate({ plan: planOf(again), customer: hana, events: [added, other], at }).status).toBe('finished');
});

it('asks of the first trigger only, also where a later one would restart', () => {
  const vips: JourneyDocument = {
    ...again,
    trigger: { type: 'event', event: 'Product Added', audience: { attribute: 'tier', op: 'equals', value: 'vip' } },
    nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
    edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  };
  const events = [
    added,
    { event: '$identify', properties: { tier: 'vip' }, at: minutes(6) },
    { ...added, at: minutes(7) },
  ];
  const result = simulate({ plan: planOf(vips), customer: hana, events, at });
  expect(result).toMatchObject({ entered: false, reason: 'not_in_audience' });
});

it('says why a journey does not let somebody in: its dates, and those kept out by the hash of the journey', () => {
  const plan = (settings: JourneyDocument['settings']) => planOf({ ...cart, ...(settings ? { settings } : {}) });
  const reasonFor = (settings: JourneyDocument['settings'], journeyId = 'j') =>
    simulate({ plan: plan(settings), journeyId, customer: hana, events: [added], at }).reason;
  expect(reasonFor({ startsAt: '2026-11-22T00:05:00.001Z' })).toBe('journey_not_started');
  expect(reasonFor({ startsAt: '2026-11-22T00:05:00Z' })).toBeUndefined();
  expect(reasonFor({ endsAt: '2026-11-22T00:05:00Z' })).toBe('journey_ended');
  const journeys = Array.from({ length: 200 }, (_, n) => `journey-${n}`);
  const kept = journeys.filter((journeyId) => reasonFor({ holdout: 50 }, journeyId) === 'held_out');
  expect(kept.length).toBeGreaterThan(70);
  expect(kept.length).toBeLessThan(130);
  expect(kept.every((journeyId) => reasonFor({ holdout: 60 }, journeyId) === 'held_out')).toBe(true);
});

it('lets a customer leave at the very instant at which what is on record is a reason to', () => {
  const recorded = [
    { at: minutes(10), attributes: { tier: 'vip' } },
    { at: minutes(20), subject: 'email.advertising', granted: false },
  ];
  const leftAt = (when: Condition) => {
    const plan = planOf({ ...cart, exits: [{ when }] });
    return simulate({ plan, customer: hana, events: [added], at, recorded, known: 'recorded' }).endedAt;
  };
  expect(leftAt({ attribute: 'tier', op: 'equals', value: 'vip' })).toBe(toIso(minutes(10)));
  expect(leftAt({ consent: 'email.advertising', is: false })).toBe(toIso(minutes(20)));
});
