import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOccurrence, type RecurringDate } from './date-occurrence.ts';
import { toIso } from './instant.ts';
import { dateAt } from './local-date.ts';

const find = (value: unknown, rule: RecurringDate, after: string, zone = 'Asia/Seoul'): [string, string] | null => {
  const found = nextOccurrence(value, rule, Date.parse(after), { zone, workspaceZone: 'Asia/Seoul' });
  return found && [found.date, toIso(found.at)];
};
const birthday: RecurringDate = { anniversary: true, time: '10:00' };

describe('the next occurrence of a date', () => {
  it('is every year for an anniversary, by the customer’s clocks', () => {
    expect(find('1990-05-05', birthday, '2026-01-01T00:00:00Z')).toEqual(['2026-05-05', '2026-05-05T01:00:00.000Z']);
    expect(find('1990-05-05', birthday, '2026-05-05T01:00:00Z')).toEqual(['2027-05-05', '2027-05-05T01:00:00.000Z']);
  });

  it('is later today, or next year when today’s hour is over', () => {
    expect(find('1990-05-05', birthday, '2026-05-05T00:59:59Z')?.[0]).toBe('2026-05-05');
    expect(find('1990-05-05', birthday, '2026-05-05T05:00:00Z')?.[0]).toBe('2027-05-05');
  });

  it('keeps 29 February on the 28th in other years', () => {
    expect(find('1992-02-29', birthday, '2026-01-01T00:00:00Z')?.[0]).toBe('2026-02-28');
    expect(find('1992-02-29', birthday, '2028-01-01T00:00:00Z')?.[0]).toBe('2028-02-29');
  });

  it('is moved by its offset, over the turn of the year, too', () => {
    const before = { ...birthday, offset: '-P3D' };
    expect(find('1990-01-02', before, '2026-12-01T00:00:00Z')).toEqual(['2027-01-02', '2026-12-30T01:00:00.000Z']);
    const after = { ...birthday, offset: 'P10D' };
    expect(find('1990-12-28', after, '2026-01-02T00:00:00Z')).toEqual(['2025-12-28', '2026-01-07T01:00:00.000Z']);
    expect(find('1992-02-29', { ...birthday, offset: '-P1Y' }, '2026-03-01T00:00:00Z')?.[0]).toBe('2028-02-29');
  });

  it('comes once for a date that is no anniversary, and not for what is over or no date', () => {
    expect(find('2026-05-05', { time: '09:00' }, '2026-01-01T00:00:00Z')).toEqual([
      '2026-05-05',
      '2026-05-05T00:00:00.000Z',
    ]);
    expect(find('2026-05-05', { time: '09:00' }, '2026-05-05T00:00:00Z')).toBeNull();
    expect(find('2025-05-05', { time: '09:00' }, '2026-01-01T00:00:00Z')).toBeNull();
    for (const value of ['spring', null, 5, '2026-02-30', ['2026-05-05']])
      expect(find(value, birthday, '2026-01-01T00:00:00Z')).toBeNull();
  });

  it('first comes on the date itself when that is years ahead', () => {
    expect(find('2040-05-05', birthday, '2026-01-01T00:00:00Z')?.[0]).toBe('2040-05-05');
  });

  it('reaches every zone on its own day, each once a year', () => {
    const zones = ['Etc/GMT+12', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'];
    const promise = fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 364 }),
      fc.constantFrom('00:00', '02:30', '10:00', '23:59'),
      fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') }),
      (zone, dayOfYear, time, after) => {
        const value = new Date(Date.UTC(1990, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
        const rule = { anniversary: true, time };
        const first = nextOccurrence(value, rule, after, { zone, workspaceZone: 'UTC' });
        if (!first) throw new Error('an anniversary always comes');
        const { year, month, day } = dateAt(first.at, zone);
        expect(first.at).toBeGreaterThan(after);
        expect(first.at - after).toBeLessThanOrEqual(367 * 86_400_000);
        expect(Date.UTC(year, month - 1, day)).toBe(Date.parse(first.date));
        const second = nextOccurrence(value, rule, first.at, { zone, workspaceZone: 'UTC' });
        expect(Number(second?.date.slice(0, 4))).toBe(year + 1);
      },
    );
    fc.assert(promise, { numRuns: 300 });
  });

  it('passes no year by, whatever the offset', () => {
    const promise = fc.property(
      fc.constantFrom('-P1Y', '-P11M', '-P3D', 'P0D', 'PT36H', 'P10D', 'P5M', 'P1Y'),
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') }),
      (offset, dayOfYear, after) => {
        const value = new Date(Date.UTC(1992, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
        const zones = { zone: 'America/New_York', workspaceZone: 'UTC' };
        const found = nextOccurrence(value, { anniversary: true, offset, time: '10:00' }, after, zones);
        expect(found?.at).toBeGreaterThan(after);
        // Clamped month ends may move it by three days from one year to the next.
        expect((found?.at ?? 0) - after).toBeLessThanOrEqual(370 * 86_400_000);
      },
    );
    fc.assert(promise, { numRuns: 500 });
  });
});
