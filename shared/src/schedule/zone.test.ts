import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnniversary, yearsBetween } from './anniversary.ts';
import { readInstant } from './iso.ts';
import { dateAt, firstInstantOf, instantOfClock, readInstantOrDate, readLocalDate } from './local-date.ts';
import { addDuration, chooseZone, isZone, subtractDuration } from './zone.ts';
import { zoneAliases } from './zone-aliases.ts';

const iso = (at: number): string => new Date(at).toISOString().replace('.000', '');
const plus = (at: string, duration: string, zone = 'Asia/Seoul'): string =>
  iso(addDuration(Date.parse(at), duration, zone));

describe('a zone', () => {
  it.each([
    'Asia/Seoul',
    'UTC',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'US/Pacific',
    'Europe/Kyiv',
    'Europe/Kiev',
    'ROK',
    'Etc/UTC',
    'America/Argentina/Buenos_Aires',
  ])('%s is one', (name) => expect(isZone(name)).toBe(true));

  it.each([
    'asia/seoul',
    'Asia/seoul',
    'KST',
    'PST',
    '+09:00',
    'Seoul',
    'Asia/Seoul ',
    '',
    null,
    9,
    undefined,
    'Factory',
  ])('%j is none', (name) => expect(isZone(name)).toBe(false));

  it('has a calendar in this runtime, whatever its spelling', () => {
    for (const name of zoneAliases) expect(dateAt(0, name).year, name).toBeGreaterThanOrEqual(1969);
  });

  it('is the first that is known, and says when an earlier one was not', () => {
    expect(chooseZone('Asia/Tokyo', 'Asia/Seoul')).toEqual({ zone: 'Asia/Tokyo', unknown: false });
    expect(chooseZone(undefined, 'Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', unknown: false });
    expect(chooseZone('Mars/Base', undefined, 'Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', unknown: true });
    expect(chooseZone('', null)).toEqual({ zone: 'Asia/Seoul', unknown: false });
  });
});

describe('adding a duration', () => {
  it('keeps the day, or takes the month’s last', () => {
    expect(plus('2026-01-31T03:00:00Z', 'P1M')).toBe('2026-02-28T03:00:00Z');
    expect(plus('2028-01-31T03:00:00Z', 'P1M')).toBe('2028-02-29T03:00:00Z');
    expect(plus('2028-02-29T03:00:00Z', 'P1Y')).toBe('2029-02-28T03:00:00Z');
    expect(iso(subtractDuration(Date.parse('2026-03-31T03:00:00Z'), 'P1M', 'Asia/Seoul'))).toBe('2026-02-28T03:00:00Z');
  });

  it('counts months on the zone’s own calendar', () => {
    // 20:00 UTC on 31 January is 1 February in Seoul.
    expect(plus('2026-01-31T20:00:00Z', 'P1M')).toBe('2026-02-28T20:00:00Z');
    expect(plus('2026-01-31T20:00:00Z', 'P1M', 'America/New_York')).toBe('2026-02-28T20:00:00Z');
  });

  it('keeps the clock over months and 24 hours over days when clocks change', () => {
    expect(plus('2026-02-20T15:00:00Z', 'P1M', 'America/New_York')).toBe('2026-03-20T14:00:00Z');
    expect(plus('2026-03-07T15:00:00Z', 'P1D', 'America/New_York')).toBe('2026-03-08T15:00:00Z');
  });

  it('lands after a gap at its first instant, and on the first of an hour that comes twice', () => {
    expect(plus('2026-02-08T07:30:00Z', 'P1M', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
    expect(plus('2026-10-01T05:30:00Z', 'P1M', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });

  it('lands in the next month on the same day or on that month’s last, at the same clock', () => {
    const at = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 24 }), (from, months) => {
        const before = dateAt(from, 'Asia/Seoul');
        const to = addDuration(from, `P${months}M`, 'Asia/Seoul');
        const after = dateAt(to, 'Asia/Seoul');
        const lastOfMonth = new Date(Date.UTC(after.year, after.month, 0)).getUTCDate();
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.day).toBe(Math.min(before.day, lastOfMonth));
        expect((to - from) % 86_400_000).toBe(0);
      }),
    );
  });

  it('gives back what was added, when nothing but exact time was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.nat({ max: 999_999 }), (at, seconds) => {
        expect(subtractDuration(addDuration(at, `PT${seconds}S`, 'Asia/Seoul'), `PT${seconds}S`, 'Asia/Seoul')).toBe(
          at,
        );
      }),
    );
  });
});

describe('a day', () => {
  it('begins at its first instant, also where midnight is skipped', () => {
    expect(iso(firstInstantOf({ year: 2026, month: 3, day: 1 }, 'Asia/Seoul'))).toBe('2026-02-28T15:00:00Z');
    expect(iso(firstInstantOf({ year: 2018, month: 11, day: 4 }, 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00Z');
    expect(iso(firstInstantOf({ year: 2026, month: 11, day: 1 }, 'America/Havana'))).toBe('2026-11-01T04:00:00Z');
  });

  it('has a clock: the first instant after a gap, the first of two', () => {
    const spring = { year: 2026, month: 3, day: 8 };
    const autumn = { year: 2026, month: 11, day: 1 };
    expect(iso(instantOfClock(spring, '02:30', 'America/New_York'))).toBe('2026-03-08T07:00:00Z');
    expect(iso(instantOfClock(autumn, '01:30', 'America/New_York'))).toBe('2026-11-01T05:30:00Z');
    expect(iso(instantOfClock(spring, '09:00', 'Asia/Seoul'))).toBe('2026-03-08T00:00:00Z');
  });

  it('is where its first instant is, in every zone', () => {
    const zones = fc.constantFrom(
      'Asia/Seoul',
      'America/New_York',
      'America/Sao_Paulo',
      'Africa/Cairo',
      'Pacific/Kiritimati',
      'Asia/Beirut',
    );
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }), zones, (at, zone) => {
        const first = firstInstantOf(dateAt(at, zone), zone);
        expect(first).toBeLessThanOrEqual(at);
        expect(dateAt(first, zone)).toEqual(dateAt(at, zone));
        expect(dateAt(first - 1, zone)).not.toEqual(dateAt(at, zone));
      }),
    );
  });

  it('is read from dates and instants, and from nothing else', () => {
    expect(readLocalDate('2026-03-01', 'Asia/Seoul')).toMatchObject({ year: 2026, month: 3, day: 1 });
    expect(readLocalDate('2026-02-28T15:00:00Z', 'Asia/Seoul')).toMatchObject({ month: 3, day: 1 });
    for (const value of ['2026-02-29', '2026-3-1', '2026-03-01T00:00', 20260301, null, '', {}])
      expect([readLocalDate(value, 'UTC'), readInstantOrDate(value, 'UTC')]).toEqual([null, null]);
  });
});

it.each([
  ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['2026-03-01T09:00:00+09:00', '2026-03-01T00:00:00Z'],
  ['2026-03-01T09:00:00+0900', '2026-03-01T00:00:00Z'],
  ['2026-03-01T09:00+09', '2026-03-01T00:00:00Z'],
  ['2026-02-28T19:30:00-04:30', '2026-03-01T00:00:00Z'],
  ['2026-03-01T00:00:00.1239Z', '2026-03-01T00:00:00.123Z'],
])('%s is the instant %s', (text, instant) => {
  expect(iso(readInstant(text) ?? Number.NaN)).toBe(instant);
});

it.each([
  '2026-03-01T24:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-03-01T00:60:00Z',
  '2026-03-01T00:00:00+25:00',
  '2026-03-01 00:00:00Z',
  'now',
])('%s is no instant', (text) => expect(readInstant(text)).toBeNull());

it('keeps 29 February on the 28th in years without one', () => {
  const leapling = { year: 2000, month: 2, day: 29 };
  expect(isAnniversary(leapling, { year: 2026, month: 2, day: 28 })).toBe(true);
  expect(isAnniversary(leapling, { year: 2024, month: 2, day: 28 })).toBe(false);
  expect(isAnniversary(leapling, { year: 2100, month: 2, day: 28 })).toBe(true);
  expect(yearsBetween(leapling, { year: 2026, month: 2, day: 27 })).toBe(25);
  expect(yearsBetween(leapling, { year: 2026, month: 2, day: 28 })).toBe(26);
  expect(yearsBetween(leapling, { year: 1999, month: 1, day: 1 })).toBeNull();
});
