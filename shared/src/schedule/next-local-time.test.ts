import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextLocalTime } from './next-local-time.ts';
import { minutesAfter, wallClock, weekdayOn } from './wall-clock.fixture.ts';
import type { Weekday } from './weekday.ts';
import { clock, someDays, zonedInstant } from './zoned.arbitrary.ts';

const iso = (at: number): string => new Date(at).toISOString().replace(':00.000', '');
const next = (after: string, zone: string, time: string, ...days: Weekday[]): string =>
  iso(nextLocalTime({ time, weekdays: days }, Date.parse(after), zone));
const day = 86_400_000;

it('is later today, or tomorrow where today’s is over', () => {
  expect(next('2026-11-22T23:00:00Z', 'Asia/Seoul', '09:00')).toBe('2026-11-23T00:00Z');
  expect(next('2026-11-23T00:30:00Z', 'Asia/Seoul', '09:00')).toBe('2026-11-24T00:00Z');
});

it('is strictly after: at nine sharp, nine is tomorrow', () => {
  expect(next('2026-11-23T00:00:00.000Z', 'Asia/Seoul', '09:00')).toBe('2026-11-24T00:00Z');
  expect(next('2026-11-22T23:59:59.999Z', 'Asia/Seoul', '09:00')).toBe('2026-11-23T00:00Z');
});

it('takes Monday from the zone’s own calendar, and the offset of the Monday that it finds', () => {
  // Sunday evening in UTC is Monday in Seoul; clocks in New York go forward on the Sunday between.
  expect(next('2026-11-22T20:00:00Z', 'Asia/Seoul', '08:00', 'mon')).toBe('2026-11-22T23:00Z');
  expect(next('2026-03-06T12:00:00Z', 'America/New_York', '08:00', 'mon')).toBe('2026-03-09T12:00Z');
  expect(next('2026-10-30T12:00:00Z', 'America/New_York', '08:00', 'mon')).toBe('2026-11-02T13:00Z');
});

it('is a week later when it is that very moment on the only day', () => {
  expect(next('2026-11-22T23:00:00Z', 'Asia/Seoul', '08:00', 'mon')).toBe('2026-11-29T23:00Z');
});

it('is the first instant after a gap, and the first of an hour that comes twice', () => {
  expect(next('2026-03-08T05:00:00Z', 'America/New_York', '02:30')).toBe('2026-03-08T07:00Z');
  expect(next('2026-11-01T04:00:00Z', 'America/New_York', '01:30')).toBe('2026-11-01T05:30Z');
  // In the second 01:15 the first 01:30 is over: tomorrow's is next.
  expect(next('2026-11-01T06:15:00Z', 'America/New_York', '01:30')).toBe('2026-11-02T06:30Z');
  expect(next('2026-03-28T14:30:00Z', 'Australia/Lord_Howe', '02:00')).toBe('2026-03-28T15:00Z');
});

it('is after midnight where clocks skip midnight, and after the day where they skip a day', () => {
  expect(next('2018-11-04T02:00:00Z', 'America/Sao_Paulo', '00:00')).toBe('2018-11-04T03:00Z');
  expect(next('2011-12-29T12:00:00Z', 'Pacific/Apia', '09:00', 'fri')).toBe('2011-12-30T10:00Z');
});

/** Minute by minute: the first at which the clocks come to the time, or leap over it, for the first time. */
function scanned(time: string, days: readonly Weekday[], after: number, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = (hours * 60 + minutes) * 60_000;
  let shown = Math.max(...Array.from({ length: 3 * 60 }, (_, ago) => wallClock(after - ago * 60_000, zone)));
  for (const { at: now, wall } of minutesAfter(after, zone)) {
    for (let date = Math.floor(shown / day) * day; date <= wall; date += day) {
      if (date + at > shown && date + at <= wall && days.includes(weekdayOn(date))) return now;
    }
    shown = Math.max(shown, wall);
  }
  return Number.NaN;
}

it('is what a look at the clock, minute by minute, finds', () => {
  fc.assert(
    fc.property(zonedInstant, clock, someDays, ({ at, zone }, time, days) => {
      expect(iso(nextLocalTime({ time, weekdays: days }, at, zone))).toBe(iso(scanned(time, days, at, zone)));
    }),
    { numRuns: 100 },
  );
}, 30_000);

it('never stands still: a hundred in a row are each later than the one before, about a day apart', () => {
  fc.assert(
    fc.property(zonedInstant, clock, ({ at, zone }, time) => {
      let last = at;
      for (let turn = 0; turn < 100; turn++) {
        const found = nextLocalTime({ time }, last, zone);
        expect(found).toBeGreaterThan(last);
        if (turn > 0) expect(found - last).toBeLessThanOrEqual(2 * day);
        last = found;
      }
    }),
    { numRuns: 20 },
  );
}, 30_000);
