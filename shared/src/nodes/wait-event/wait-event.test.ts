import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../i18n/reasons.ts';
import type { JourneyNode } from '../../journey/document.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';
import { nodeMessages } from '../messages.ts';
import { type Rehearsal, rehearse, stepsOf } from '../rehearse.fixture.ts';
import { waitEvent } from './definition.ts';

type Config = ConfigOf<'wait_event'>;
const at = '2026-11-22T20:00:00Z'; // Monday 05:00 in Seoul
const node = (id: string, config: Config): JourneyNode => ({ id, type: 'wait_event', config });
const event = (name: string, when: string, properties: JsonObject = {}) => ({
  event: name,
  at: `2026-11-${when}:00Z`,
  properties,
});
const hears = (config: Config, events: Rehearsal['events'] = [], more: Partial<Rehearsal> = {}) =>
  rehearse([node('w1', config)], { at, events, attributes: { timezone: 'Asia/Seoul' }, ...more });

describe('any of several events', () => {
  const any: Config = { events: ['A', 'B'], timeout: 'PT1H' };

  it('goes on at the first of them, whichever it is', () => {
    expect(stepsOf(hears(any, [event('C', '22T20:10'), event('B', '22T20:20'), event('A', '22T20:30')]))).toEqual([
      'w1 happened 2026-11-22T20:20',
    ]);
    expect(stepsOf(hears({ ...any, mode: 'any' }, [event('A', '22T21:00')]))).toEqual(['w1 happened 2026-11-22T21:00']);
    expect(stepsOf(hears(any))).toEqual(['w1 timeout 2026-11-22T21:00']);
  });

  it('names the one that happened', () => {
    const [step] = hears(any, [event('B', '22T20:20')]).steps;
    expect(step?.reason.facts).toMatchObject({ events: ['A', 'B'], event: 'B' });
    expect(sentenceOf(step?.reason ?? { code: '', facts: {} }, 'en', 'wait_event')).toBe(
      'B happened within 1 hour, so: happened.',
    );
  });

  it('applies its filters and its match to each', () => {
    const choosy: Config = {
      ...any,
      where: [{ property: 'n', op: 'gte', value: 2 }],
      match: { cart_id: 'trigger.cart_id' },
    };
    const events = [
      event('A', '22T20:05', { cart_id: 'c-1', n: 1 }),
      event('B', '22T20:10', { cart_id: 'c-2', n: 2 }),
      event('B', '22T20:15', { cart_id: 'c-1', n: 2 }),
    ];
    expect(stepsOf(hears(choosy, events, { trigger: { cart_id: 'c-1' } }))).toEqual(['w1 happened 2026-11-22T20:15']);
  });
});

describe('all of several events', () => {
  const all: Config = { events: ['A', 'B', 'C'], mode: 'all', timeout: 'PT1H' };

  it('goes on when the last of them has happened, in whatever order', () => {
    const events = [event('C', '22T20:10'), event('A', '22T20:20'), event('B', '22T20:30')];
    expect(stepsOf(hears(all, events))).toEqual(['w1 happened 2026-11-22T20:30']);
  });

  it('does not take one event twice for another', () => {
    const events = [event('A', '22T20:10'), event('A', '22T20:20'), event('B', '22T20:30'), event('B', '22T20:40')];
    const { steps } = hears(all, events);
    expect(steps).toMatchObject([
      { outcome: 'timeout', reason: { code: 'event_timeout', facts: { heard: ['A', 'B'] } } },
    ]);
    expect(sentenceOf(steps[0]?.reason ?? { code: '', facts: {} }, 'en', 'wait_event')).toBe(
      'Not all of A, B, C within 1 hour, so: timeout. So far: A, B.',
    );
  });

  it('hears the last of them at the very timeout, and none after it', () => {
    const first = [event('A', '22T20:10'), event('B', '22T20:20')];
    expect(stepsOf(hears(all, [...first, event('C', '22T21:00')]))).toEqual(['w1 happened 2026-11-22T21:00']);
    expect(stepsOf(hears(all, [...first, event('C', '22T21:01')]))).toEqual(['w1 timeout 2026-11-22T21:00']);
  });

  it('says while it waits what it has heard', () => {
    const { steps, status } = hears({ ...all, timeout: 'P2Y' }, [event('A', '22T20:10')]);
    expect(status).toBe('waiting');
    expect(steps).toMatchObject([{ outcome: 'waiting', reason: { code: 'wait_event', facts: { heard: ['A'] } } }]);
    expect(sentenceOf(steps[0]?.reason ?? { code: '', facts: {} }, 'ko', 'wait_event')).toBe(
      'A, B, C 모두를 2년 동안 기다려요. 지금까지 있었던 이벤트: A.',
    );
  });

  it('means one event where one is named twice', () => {
    expect(stepsOf(hears({ events: ['A', 'A'], mode: 'all', timeout: 'PT1H' }, [event('A', '22T20:10')]))).toEqual([
      'w1 happened 2026-11-22T20:10',
    ]);
  });

  it('gives the last of them to later steps', () => {
    const nodes = [
      node('w1', { events: ['A', 'B'], mode: 'all', timeout: 'PT1H' }),
      node('w2', { event: 'D', match: { id: 'steps.w1.id' }, timeout: 'PT1H' }),
    ];
    const events = [
      event('A', '22T20:10', { id: 'first' }),
      event('B', '22T20:20', { id: 'last' }),
      event('D', '22T20:30', { id: 'first' }),
      event('D', '22T20:40', { id: 'last' }),
    ];
    expect(stepsOf(rehearse(nodes, { at, events }))).toEqual([
      'w1 happened 2026-11-22T20:20',
      'w2 happened 2026-11-22T20:40',
    ]);
  });
});

describe('a timeout', () => {
  it('may be a time of the day', () => {
    const morning: Config = { event: 'A', timeout: { until: { time: '09:00', weekdays: ['mon'] } } };
    expect(stepsOf(hears(morning))).toEqual(['w1 timeout 2026-11-23T00:00']);
    expect(stepsOf(hears(morning, [event('A', '23T00:00')]))).toEqual(['w1 happened 2026-11-23T00:00']);
    const reason = hears(morning).steps[0]?.reason ?? { code: '', facts: {} };
    expect(sentenceOf(reason, 'ko', 'wait_event')).toBe(
      "11월 23일 (월) 오전 9:00까지 A가 없어서 '시간 초과' 갈래로 갔어요.",
    );
    expect(hears(morning, [], { attributes: {} }).steps[0]?.reason.facts).toMatchObject({ zone_unknown: true });
  });

  it('may be a date; one that is missing, none, past or now is reached on arrival', () => {
    const until: Config = { event: 'A', timeout: { date: { attribute: 'due', offset: '-P1D', time: '09:00' } } };
    expect(stepsOf(hears(until, [], { attributes: { due: '2026-11-25', timezone: 'Asia/Seoul' } }))).toEqual([
      'w1 timeout 2026-11-24T00:00',
    ]);
    for (const due of [null, '', 'soon', '2026-11-23', '2020-01-01']) {
      const reached = hears(until, [event('A', '22T20:00')], { attributes: { due } });
      expect(stepsOf(reached)).toEqual(['w1 timeout 2026-11-22T20:00']);
      expect(reached.steps[0]?.reason.code).toMatch(/^timeout_date_/);
      expect(sentenceOf(reached.steps[0]?.reason ?? { code: '', facts: {} }, 'ko', 'wait_event')).toContain(
        '시간 초과',
      );
    }
    expect(
      stepsOf(hears({ event: 'A', timeout: { date: { attribute: 'due' } } }, [], { attributes: { due: at } })),
    ).toEqual(['w1 timeout 2026-11-22T20:00']);
  });
});

it('says on its card what it waits for', () => {
  const say = (config: Config, language: 'ko' | 'en') => nodeMessages('wait_event', language).summary(config);
  const events = ['Order Completed', 'Cart Emptied'];
  const due: Config = { events, timeout: { date: { attribute: 'due', offset: '-P1D', time: '09:00' } } };
  expect(say({ events, timeout: 'P1D' }, 'ko')).toBe('1일 동안 주문 완료 또는 장바구니 비우기를 기다리기');
  expect(say({ events, mode: 'all', timeout: 'P1D' }, 'en')).toBe(
    'Wait at most 1 day for Order Completed and Cart Emptied',
  );
  expect(say(due, 'ko')).toBe('due 1일 전 09:00까지 주문 완료 또는 장바구니 비우기를 기다리기');
  expect(say(due, 'en')).toBe('Wait until 1 day before due, 09:00 for Order Completed or Cart Emptied');
  expect(say({ events: [], timeout: 'P1D' }, 'ko')).toBe('1일 동안 이벤트를 기다리기');
});

it('names what keeps it from being published', () => {
  expect(waitEvent.problems({ events: [], timeout: 'P1D' })).toEqual([{ field: 'events', code: 'event_missing' }]);
  expect(waitEvent.problems({ events: ['A', ' '], timeout: 'P1D' })).toEqual([
    { field: 'events.1', code: 'event_missing' },
  ]);
  expect(waitEvent.problems({ event: 'A', timeout: { until: { time: '09:00', weekdays: [] } } })).toEqual([
    { field: 'timeout.until.weekdays', code: 'weekdays_missing' },
  ]);
  expect(waitEvent.problems({ event: 'A', timeout: { date: { attribute: '' } } })).toEqual([
    { field: 'timeout.date.attribute', code: 'attribute_missing' },
  ]);
});

it.each([
  { event: 'A' },
  { event: 'A', events: ['B'], timeout: 'P1D' },
  { events: 'A', timeout: 'P1D' },
  { event: 'A', timeout: { for: 'P1D' } },
  { event: 'A', timeout: { date: { attribute: 'd' }, past: 'skip' } },
  { event: 'A', mode: 'some', timeout: 'P1D' },
])('refuses %j', (config) => expect(waitEvent.config.safeParse(config).success).toBe(false));
