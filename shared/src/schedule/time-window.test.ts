import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFrom, type TimeWindow } from './time-window.ts';
import { clockOn, minutesAfter, wallClock, weekdayOn } from './wall-clock.fixture.ts';
import { weekdays } from './weekday.ts';
import { clock, someDays, zonedInstant } from './zoned.arbitrary.ts';

const iso = (at: number): string => new Date(at).toISOString().replace(':00.000', '');
const office: TimeWindow = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' };
const night: TimeWindow = { days: ['fri'], from: '22:00', to: '02:00' };
function opening(window: TimeWindow, at: string, zone = 'Asia/Seoul'): string {
  const found = openFrom(window, Date.parse(at), zone);
  return found === Date.parse(at) ? 'open' : iso(found);
}

describe('a window', () => {
  it('is open from its first minute up to its last, and opens on the next of its days', () => {
    expect(opening(office, '2026-11-23T00:00:00.000Z')).toBe('open');
    expect(opening(office, '2026-11-23T08:59:59.999Z')).toBe('open');
    expect(opening(office, '2026-11-23T09:00:00.000Z')).toBe('2026-11-24T00:00Z');
    expect(opening(office, '2026-11-22T23:59:59.999Z')).toBe('2026-11-23T00:00Z');
    // Friday evening: Monday.
    expect(opening(office, '2026-11-27T10:00:00.000Z')).toBe('2026-11-30T00:00Z');
  });

  it('over midnight belongs to the day on which it opens', () => {
    // Friday 27 November, 23:00 in Seoul, then Saturday 01:00, then Saturday 23:00.
    expect(opening(night, '2026-11-27T14:00:00Z')).toBe('open');
    expect(opening(night, '2026-11-27T16:00:00Z')).toBe('open');
    expect(opening(night, '2026-11-27T17:00:00Z')).toBe('2026-12-04T13:00Z');
    expect(opening(night, '2026-11-28T14:00:00Z')).toBe('2026-12-04T13:00Z');
    // Friday 01:00 is Thursday's.
    expect(opening(night, '2026-11-26T16:00:00Z')).toBe('2026-11-27T13:00Z');
  });

  it('of equal ends is 24 hours long', () => {
    const saturday: TimeWindow = { days: ['sat'], from: '00:00', to: '00:00' };
    expect(opening(saturday, '2026-11-27T14:59:59Z')).toBe('2026-11-27T15:00Z');
    expect(opening(saturday, '2026-11-28T14:59:59Z')).toBe('open');
    expect(opening(saturday, '2026-11-28T15:00:00Z')).toBe('2026-12-04T15:00Z');
    expect(opening({ ...saturday, from: '18:00', to: '18:00' }, '2026-11-29T08:00:00Z')).toBe('open');
  });

  it('may end with its day', () => {
    const evening: TimeWindow = { days: ['mon'], from: '20:00', to: '24:00' };
    expect(opening(evening, '2026-11-23T14:59:59Z')).toBe('open');
    expect(opening(evening, '2026-11-23T15:00:00Z')).toBe('2026-11-30T11:00Z');
  });

  it('counts an hour that comes twice both times', () => {
    const early: TimeWindow = { days: [...weekdays], from: '01:30', to: '01:45' };
    expect(opening(early, '2026-11-01T05:35:00Z', 'America/New_York')).toBe('open');
    expect(opening(early, '2026-11-01T05:50:00Z', 'America/New_York')).toBe('2026-11-01T06:30Z');
    expect(opening(early, '2026-11-01T06:35:00Z', 'America/New_York')).toBe('open');
    // Clocks put back into an open window: it opens as they change.
    expect(opening({ ...early, from: '00:30', to: '01:30' }, '2026-11-01T05:40:00Z', 'America/New_York')).toBe(
      '2026-11-01T06:00Z',
    );
  });

  it('opens after a gap when it is still open there, and not at all when the gap takes all of it', () => {
    const small: TimeWindow = { days: ['sun'], from: '02:10', to: '02:50' };
    expect(opening({ ...small, to: '04:00' }, '2026-03-08T05:00:00Z', 'America/New_York')).toBe('2026-03-08T07:00Z');
    expect(opening(small, '2026-03-08T05:00:00Z', 'America/New_York')).toBe('2026-03-15T06:10Z');
  });
});

/** The wall clock alone, as the contract says it. */
function isOpen({ days, from, to }: TimeWindow, wall: number): boolean {
  const now = clockOn(wall);
  const [today, yesterday] = [weekdayOn(wall), weekdayOn(wall - 86_400_000)];
  if (from < to) return now >= from && now < to && days.includes(today);
  return (now >= from && days.includes(today)) || (now < to && days.includes(yesterday));
}

it('opens when a look at the clock, minute by minute, finds it open', () => {
  fc.assert(
    fc.property(zonedInstant, clock, clock, someDays, ({ at, zone }, from, to, days) => {
      const window = { days, from, to };
      const found = openFrom(window, at, zone);
      if (isOpen(window, wallClock(at, zone))) {
        expect(found).toBe(at);
        return;
      }
      for (const { at: minute, wall } of minutesAfter(at, zone)) {
        if (!isOpen(window, wall)) continue;
        expect(iso(found)).toBe(iso(minute));
        return;
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);
