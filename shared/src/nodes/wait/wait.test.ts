import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../i18n/reasons.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';
import { type Rehearsal, rehearse, stepsOf } from '../rehearse.fixture.ts';
import { wait } from './definition.ts';
import { spreadOf } from './spread.ts';

type Config = ConfigOf<'wait'>;
const at = '2026-11-22T20:00:00Z'; // Monday 05:00 in Seoul, Sunday 15:00 in New York

const waits = (config: Config, rehearsal: Partial<Rehearsal> = {}) =>
  rehearse([{ id: 'w1', type: 'wait', config }], { at, ...rehearsal });
const ends = (config: Config, attributes: JsonObject = {}, rehearsal: Partial<Rehearsal> = {}) =>
  stepsOf(waits(config, { attributes, ...rehearsal }))[0];
const why = (config: Config, attributes: JsonObject = {}, rehearsal: Partial<Rehearsal> = {}) =>
  waits(config, { attributes, ...rehearsal }).steps[0]?.reason ?? { code: '', facts: {} };

const mondays: Config = { until: { time: '08:00', weekdays: ['mon'] } };

describe('until a time of the day', () => {
  it('is Monday in the customer’s zone', () => {
    expect(ends(mondays, { timezone: 'Asia/Seoul' })).toBe('w1 next 2026-11-22T23:00');
    expect(ends(mondays, { timezone: 'America/New_York' })).toBe('w1 next 2026-11-23T13:00');
  });

  it('is by the journey’s zone, else the workspace’s, where the customer’s is missing or unknown, and says so', () => {
    const tokyo = { settings: { timezone: 'America/New_York' } };
    expect(ends(mondays, {}, tokyo)).toBe('w1 next 2026-11-23T13:00');
    expect(ends(mondays, { timezone: 'Mars/Base' }, { workspaceZone: 'Asia/Seoul' })).toBe('w1 next 2026-11-22T23:00');
    for (const timezone of [undefined, null, '', 'Mars/Base', 'asia/seoul', '+09:00', 9])
      expect(why(mondays, timezone === undefined ? {} : { timezone }).facts).toMatchObject({
        zone: 'Asia/Seoul',
        zone_unknown: true,
      });
    expect(why(mondays, { timezone: 'Asia/Seoul' }).facts).not.toHaveProperty('zone_unknown');
  });

  it('says in the end what it waited for, and by whose clocks', () => {
    const reason = why(mondays, { timezone: 'Asia/Seoul' });
    expect(sentenceOf(reason, 'ko', 'wait')).toBe('월요일 08:00이 되어서 다음으로 갔어요 (11월 23일 (월) 오전 8:00).');
    expect(sentenceOf(why(mondays), 'en', 'wait')).toBe(
      'It was Monday 08:00 (Mon 23 Nov, 08:00). The customer’s time zone is not known, so the clocks of Asia/Seoul were asked.',
    );
  });
});

describe('until a date', () => {
  const birthday: Config = { date: { attribute: 'birthday', offset: '-P1D', time: '09:00' } };
  const skipping: Config = { ...birthday, past: 'skip' };

  it('is a day before, at nine, by the customer’s clocks', () => {
    expect(ends(birthday, { birthday: '2026-12-24', timezone: 'Asia/Seoul' })).toBe('w1 next 2026-12-23T00:00');
    expect(ends(birthday, { birthday: '2026-12-24', timezone: 'America/New_York' })).toBe('w1 next 2026-12-23T14:00');
  });

  it('reads into objects', () => {
    expect(ends({ date: { attribute: 'pass.ends' } }, { pass: { ends: '2026-12-24T00:00:00Z' } })).toBe(
      'w1 next 2026-12-24T00:00',
    );
  });

  it('goes on at once where the date is missing, none, past or now', () => {
    const cases: [JsonObject, string][] = [
      [{}, 'date_missing'],
      [{ birthday: null }, 'date_missing'],
      [{ birthday: '' }, 'date_missing'],
      [{ birthday: 'soon' }, 'date_invalid'],
      [{ birthday: '2026-02-29' }, 'date_invalid'],
      [{ birthday: ['2026-12-24'] }, 'date_invalid'],
      [{ birthday: '2026-11-23' }, 'date_past'],
    ];
    for (const [attributes, code] of cases) {
      expect(ends(birthday, attributes)).toBe('w1 next 2026-11-22T20:00');
      expect(ends({ ...birthday, past: 'continue' }, attributes)).toBe('w1 next 2026-11-22T20:00');
      expect(ends(skipping, attributes)).toBe('w1 past 2026-11-22T20:00');
      expect(why(birthday, attributes).code).toBe(code);
    }
    expect(ends({ date: { attribute: 'at' }, past: 'skip' }, { at })).toBe('w1 past 2026-11-22T20:00');
    expect(ends({ date: { attribute: 'at' }, past: 'skip' }, { at: '2026-11-22T20:00:00.001Z' })).toBe(
      'w1 next 2026-11-22T20:00',
    );
  });

  it('asks no zone for an instant without a time of the day', () => {
    expect(why({ date: { attribute: 'at' } }, { at: '2026-12-24T00:00:00Z' }).facts).not.toHaveProperty('zone_unknown');
    expect(why(birthday, { birthday: '2026-12-24' }).facts).toMatchObject({ zone_unknown: true });
  });

  it('keeps for the years that can be stored what lies beyond them', () => {
    const { status, steps } = waits(birthday, { attributes: { birthday: '9999-12-31' } });
    expect([status, steps[0]?.reason.code]).toEqual(['waiting', 'wait_date']);
    expect(why({ date: { attribute: 'd', offset: 'P10Y' } }, { d: '9999-12-31' }).facts.until).toMatch(/^9999/);
  });

  it('says why it did not wait, and where it went', () => {
    const past = why(skipping, { birthday: '2026-11-23' });
    expect(sentenceOf(past, 'ko', 'wait')).toContain(
      "생일 1일 전 09:00이 이미 지나서 (2026년 11월 22일 (일) 오전 9:00) '이미 지남' 갈래로 갔어요.",
    );
    expect(sentenceOf(why(birthday), 'en', 'wait')).toBe('The customer has no birthday, so it went on at once.');
    expect(sentenceOf(why(skipping, { birthday: 'soon' }), 'en', 'wait')).toBe(
      'Birthday is no date (soon), so: already past.',
    );
  });

  it('has the output `past` only where it is taken', () => {
    expect(wait.outputs(birthday).map(({ id }) => id)).toEqual(['next']);
    expect(wait.outputs(skipping).map(({ id }) => id)).toEqual(['next', 'past']);
  });
});

describe('for a while, with a random spread', () => {
  it('waits the same for the same visit, and evenly over all runs', () => {
    const seconds = Array.from({ length: 20_000 }, (_, run) =>
      spreadOf({ runId: `r${run}`, nodeId: 'w', visit: 1 }, 599),
    );
    expect(spreadOf({ runId: 'r7', nodeId: 'w', visit: 1 }, 599)).toBe(seconds[7]);
    const tenths = Array.from({ length: 10 }, (_, tenth) => seconds.filter((s) => Math.floor(s / 60) === tenth).length);
    // 2,000 in each; a standard deviation is 42.
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
    expect(Math.min(...seconds)).toBe(0);
    expect(Math.max(...seconds)).toBe(599);
  });

  it('differs from visit to visit, and from node to node', () => {
    const of = (nodeId: string, visit: number) => spreadOf({ runId: 'r', nodeId, visit }, 1_000_000);
    expect(new Set([of('w', 1), of('w', 2), of('v', 1), of('v', 2)]).size).toBe(4);
  });

  it('never waits less than said, nor more than the spread allows, and tells how long it was', () => {
    const reason = why({ for: 'PT1H', spread: 'PT10M' });
    const end = Date.parse(`${ends({ for: 'PT1H', spread: 'PT10M' })?.slice(8)}:00Z`);
    expect(end).toBeGreaterThanOrEqual(Date.parse('2026-11-22T21:00:00Z'));
    expect(end).toBeLessThanOrEqual(Date.parse('2026-11-22T21:10:00Z'));
    expect(reason).toMatchObject({ code: 'wait_over', facts: { for: 'PT1H', spread: 'PT10M' } });
    expect(sentenceOf(reason, 'ko', 'wait')).toMatch(/^1시간에 무작위로 정한 .+[을를] 더한 시간이 지나서/);
    expect(ends({ for: 'PT1H', spread: 'PT0S' })).toBe('w1 next 2026-11-22T21:00');
  });
});

it('names what keeps it from being published', () => {
  expect(wait.problems({ until: { time: '08:00', weekdays: [] } })).toEqual([
    { field: 'until.weekdays', code: 'weekdays_missing' },
  ]);
  expect(wait.problems({ date: { attribute: ' ' } })).toEqual([{ field: 'date.attribute', code: 'attribute_missing' }]);
  expect(wait.problems(mondays)).toEqual([]);
});

it.each([
  { until: { time: '8:00' } },
  { until: { time: '24:00' } },
  { until: { time: '08:00', weekdays: ['monday'] } },
  { for: 'P1D', until: { time: '08:00' } },
  { date: { attribute: 'a', offset: '1D' } },
  { date: { attribute: 'a' }, past: 'wait' },
  { until: { time: '08:00' }, past: 'skip' },
  {},
])('refuses %j', (config) => expect(wait.config.safeParse(config).success).toBe(false));
