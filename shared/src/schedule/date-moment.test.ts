import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateRule, dateMoment } from './date-moment.ts';
import { offsetSchema } from './offset.ts';
import { wallClock } from './wall-clock.fixture.ts';
import { clock, zonedInstant } from './zoned.arbitrary.ts';

const zones = { zone: 'Asia/Seoul', workspaceZone: 'Asia/Seoul' };
function moment(value: unknown, rule: DateRule = {}, zone = 'Asia/Seoul'): string | null {
  const at = dateMoment(value, rule, { zone, workspaceZone: 'Asia/Seoul' });
  return at === null ? null : new Date(at).toISOString().replace(':00.000', '');
}

describe('a date', () => {
  it('is its first instant in the customer’s zone', () => {
    expect(moment('2026-12-24')).toBe('2026-12-23T15:00Z');
    expect(moment('2026-12-24', {}, 'America/New_York')).toBe('2026-12-24T05:00Z');
    expect(moment('2018-11-04', {}, 'America/Sao_Paulo')).toBe('2018-11-04T03:00Z');
  });

  it('has a time of the day in the customer’s zone', () => {
    expect(moment('2026-12-24', { time: '09:00' })).toBe('2026-12-24T00:00Z');
    expect(moment('2026-12-24', { time: '09:00' }, 'America/New_York')).toBe('2026-12-24T14:00Z');
    // Nine in the morning keeps nine in the morning over a change of the clocks.
    expect(moment('2026-03-09', { time: '09:00', offset: '-P3D' }, 'America/New_York')).toBe('2026-03-06T14:00Z');
    expect(moment('2026-03-08', { time: '02:30' }, 'America/New_York')).toBe('2026-03-08T07:00Z');
    expect(moment('2026-11-01', { time: '01:30' }, 'America/New_York')).toBe('2026-11-01T05:30Z');
  });

  it('moves by an offset before the clock is set; what is shorter than a day comes after', () => {
    expect(moment('2026-12-24', { time: '09:00', offset: '-P1D' })).toBe('2026-12-23T00:00Z');
    expect(moment('2026-12-24', { time: '09:00', offset: 'P1W' })).toBe('2026-12-31T00:00Z');
    expect(moment('2026-03-31', { time: '09:00', offset: '-P1M' })).toBe('2026-02-28T00:00Z');
    expect(moment('2026-12-24', { time: '09:00', offset: '-P1DT2H' })).toBe('2026-12-22T22:00Z');
  });

  it('has days of 24 hours where no time of the day is said', () => {
    expect(moment('2026-03-09', { offset: '-P1D' }, 'America/New_York')).toBe('2026-03-08T04:00Z');
    expect(moment('2026-03-09', { offset: '-P1D', time: '00:00' }, 'America/New_York')).toBe('2026-03-08T05:00Z');
  });

  it('is kept on the 28th where a year has no 29 February', () => {
    expect(moment('2024-02-29', { offset: 'P1Y', time: '09:00' })).toBe('2025-02-28T00:00Z');
    expect(moment('2024-02-29', { offset: 'P1Y' })).toBe('2025-02-27T15:00Z');
    expect(moment('2024-02-29', { offset: 'P4Y', time: '09:00' })).toBe('2028-02-29T00:00Z');
    expect(moment('2023-02-29')).toBeNull();
  });
});

describe('an instant', () => {
  it('is itself, moved by exact time', () => {
    expect(moment('2026-12-24T10:30:00+09:00')).toBe('2026-12-24T01:30Z');
    expect(moment('2026-12-24T10:30:00+09:00', { offset: '-PT2H' })).toBe('2026-12-23T23:30Z');
    expect(moment('2026-12-24T10:30:00+09:00', { offset: '-P1D' }, 'America/New_York')).toBe('2026-12-23T01:30Z');
  });

  it('means its date in the customer’s zone where a time of the day is said', () => {
    expect(moment('2026-12-24T16:00:00Z', { time: '09:00' })).toBe('2026-12-25T00:00Z');
    expect(moment('2026-12-24T16:00:00Z', { time: '09:00' }, 'America/New_York')).toBe('2026-12-24T14:00Z');
  });
});

it.each(['tomorrow', '2026-12', '2026-02-30', '2026-12-24T10:30', 20261224, true, null, undefined, {}, ['2026-12-24']])(
  '%j is no date',
  (value) => expect(moment(value, { time: '09:00' })).toBeNull(),
);

it.each(['-P1D', 'P1D', 'P0D', '-PT30M', 'P1Y2M', '-P2W'])('%s is an offset', (offset) =>
  expect(offsetSchema.safeParse(offset).success).toBe(true),
);
it.each(['--P1D', '+P1D', 'P-1D', '1D', '-', '', '-P11Y'])('%j is none', (offset) =>
  expect(offsetSchema.safeParse(offset).success).toBe(false),
);

it('shows the asked time on the asked day, unless the clocks leap over it', () => {
  fc.assert(
    fc.property(zonedInstant, clock, fc.integer({ min: -40, max: 40 }), ({ at, zone }, time, days) => {
      const date = new Date(wallClock(at, zone)).toISOString().slice(0, 10);
      const offset = `${days < 0 ? '-' : ''}P${Math.abs(days)}D`;
      const found = dateMoment(date, { time, offset }, { ...zones, zone }) ?? Number.NaN;
      const wanted = Date.parse(`${date}T${time}:00Z`) + days * 86_400_000;
      const isThere = wallClock(found, zone) === wanted;
      // The first of two: not half an hour, an hour or two before.
      for (const ago of [30, 60, 120]) expect(wallClock(found - ago * 60_000, zone)).not.toBe(wanted);
      if (isThere) return;
      expect(wallClock(found - 1, zone)).toBeLessThan(wanted);
      expect(wallClock(found, zone)).toBeGreaterThan(wanted);
    }),
    { numRuns: 500 },
  );
});
