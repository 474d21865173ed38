import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '../../journey/document.ts';
import { planOf } from '../../journey/plan-of.fixture.ts';
import type { JsonObject } from '../../json.ts';
import { daysBetween } from './day-in.ts';
import { ticksOf } from './occasions.ts';
import type { RecordedCustomer } from './recorded-customer.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';

const vip = '5f0c7b0e-0000-4000-8000-0000000000aa';
const document = (trigger: JourneyDocument['trigger']): JourneyDocument => ({
  format: 1,
  name: 'Rehearsed',
  trigger,
  reentry: { allowed: 'always' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});

const from = Date.parse('2026-02-28T15:00:00Z');
const to = Date.parse('2026-03-10T15:00:00Z');
const at = (day: string) => Date.parse(`${day}T12:00:00+09:00`);

function entries(
  trigger: JourneyDocument['trigger'],
  events: Record<string, string> = {},
  attributes: JsonObject = {},
  changes: RecordedCustomer['changes'] = [],
) {
  const plan = planOf(document(trigger));
  const rehearsal: Rehearsal = {
    journeyId: 'j',
    plan,
    from,
    to,
    end: to + 30 * 86_400_000,
    // Who has bought within three days.
    segments: { [vip]: { event: 'Order Completed', within: 'P3D' } },
    workspaceZone: 'Asia/Seoul',
    cart: false,
    ticks: ticksOf(plan.trigger, { from, to }),
  };
  const recorded = {
    customer: { id: 'c', userId: 'hana', attributes, consents: {}, suppressed: [] },
    events: Object.entries(events).map(([day, name]) => ({ name, at: at(day), properties: {} })),
    changes,
    variants: {},
    pastRuns: [],
  };
  const { world } = rehearse(recorded, rehearsal);
  return [...world.runs.values()].map(({ enteredAt, trigger: told }) => [
    new Date(enteredAt + 9 * 3_600_000).toISOString().slice(0, 16),
    told,
  ]);
}

describe('a rehearsal of the past', () => {
  it('lets in by events of the period alone, and counts those before', () => {
    const bought = { type: 'event' as const, event: 'Order Completed' };
    const all = { '2026-02-27': 'Order Completed', '2026-03-02': 'Order Completed', '2026-03-11': 'Order Completed' };
    expect(entries(bought, all).map(([when]) => when)).toEqual(['2026-03-02T12:00']);
    const again = { ...bought, audience: { event: 'Order Completed', times: { op: 'gte' as const, value: 1 } } };
    // At its own instant only what came before counts: the order of February does.
    expect(entries(again, all)).toHaveLength(1);
    expect(entries(again, { '2026-03-02': 'Order Completed' })).toHaveLength(0);
  });

  it('lets in who comes into a segment, and who leaves it by time alone', () => {
    const orders = { '2026-02-26': 'Order Completed', '2026-03-04': 'Order Completed' };
    const enters = entries({ type: 'segment', segmentId: vip, on: 'enters' }, orders);
    expect(enters).toEqual([['2026-03-04T12:00', { segmentId: vip, change: 'entered' }]]);
    const leaves = entries({ type: 'segment', segmentId: vip, on: 'leaves' }, orders);
    expect(leaves.map(([when]) => when)).toEqual(['2026-03-01T12:00', '2026-03-07T12:00']);
  });

  it('lets in at each tick who is in the segment then', () => {
    const mornings = { type: 'schedule' as const, cron: '0 9 * * *', timezone: 'Asia/Seoul', segmentId: vip };
    const ticks = entries(mornings, { '2026-03-04': 'Order Completed' });
    expect(ticks.map(([when]) => when)).toEqual(['2026-03-05T09:00', '2026-03-06T09:00', '2026-03-07T09:00']);
  });

  it('leaves out no tick of a clock, however often it strikes', () => {
    const minutely = planOf(document({ type: 'schedule', cron: '* * * * *', timezone: 'Asia/Seoul', segmentId: vip }));
    const days = 366;
    const ticks = ticksOf(minutely.trigger, { from, to: from + days * 86_400_000 });
    expect(ticks).toHaveLength(days * 1_440);
    expect(ticks.at(-1)).toBe(from + days * 86_400_000 - 60_000);
  });

  it('lets in on a birthday, once, by the clocks of the customer', () => {
    const birthday = { type: 'date' as const, attribute: 'birthday', anniversary: true, time: '10:00' };
    expect(entries(birthday, {}, { birthday: '1992-03-05' })).toEqual([
      ['2026-03-05T10:00', expect.objectContaining({ date: '2026-03-05' })],
    ]);
    expect(entries(birthday, {}, { birthday: '1992-04-05' })).toEqual([]);
  });

  it('keeps the dates, and asks the conditions, of what was known at each time', () => {
    const birthday = { type: 'date' as const, attribute: 'birthday', anniversary: true, time: '10:00' };
    const told = [{ at: at('2026-03-04'), attributes: { birthday: '1992-03-06' } }];
    expect(entries(birthday, {}, { birthday: '1992-03-03' }, told).map(([when]) => when)).toEqual([
      '2026-03-03T10:00',
      '2026-03-06T10:00',
    ]);
    const vips = { attribute: 'tier', op: 'equals' as const, value: 'vip' };
    const bought = { type: 'event' as const, event: 'Order Completed', audience: vips };
    const orders = {
      '2026-03-02': 'Order Completed',
      '2026-03-05': 'Order Completed',
      '2026-03-08': 'Order Completed',
    };
    const tiers = [
      { at: at('2026-03-04'), attributes: { tier: 'vip' } },
      { at: at('2026-03-07'), attributes: { tier: 'basic' } },
    ];
    expect(entries(bought, orders, {}, tiers).map(([when]) => when)).toEqual(['2026-03-05T12:00']);
  });

  it('names the days of the zone', () => {
    expect(daysBetween(from, to, 'Asia/Seoul')).toEqual(
      Array.from({ length: 10 }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}`),
    );
    // Ten minutes are a part of the day, too.
    const minutes = (clock: string) => Date.parse(`2026-03-${clock}:00+09:00`);
    expect(daysBetween(minutes('01T23:50'), minutes('02T00:10'), 'Asia/Seoul')).toEqual(['2026-03-01', '2026-03-02']);
    expect(daysBetween(minutes('01T23:50'), minutes('02T00:00'), 'Asia/Seoul')).toEqual(['2026-03-01']);
    expect(daysBetween(from, from, 'Asia/Seoul')).toEqual([]);
  });
});
