import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCron } from './cron.ts';
import { lastTick, nextTick, nextTicks } from './cron-ticks.ts';
import { toIso } from './instant.ts';

const next = (text: string, after: string, zone = 'Asia/Seoul'): string | null => {
  const cron = parseCron(text);
  const tick = cron && nextTick(cron, Date.parse(after), zone);
  return tick === null ? null : toIso(tick);
};

describe('a cron expression', () => {
  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '5-1 * * * *',
    '*/0 * * * *',
    '1/2/3 * * * *',
    'a * * * *',
    '1,,2 * * * *',
    '0 0 31 2 *',
    '0 0 30 feb *',
    '-1 * * * *',
    '1- * * * *',
  ])('is refused when it is none or never comes: "%s"', (text) => {
    expect(parseCron(text)).toBeNull();
  });

  it('reads lists, ranges, steps and names', () => {
    expect(parseCron('0,30 9-18/3 * * mon-fri')).toMatchObject({ minutes: [0, 30], hours: [9, 12, 15, 18] });
    expect(parseCron('5/20 * * JAN sun')?.minutes).toEqual([5, 25, 45]);
  });

  it('ticks by the clocks of its zone', () => {
    expect(next('0 9 * * mon', '2026-03-15T03:00:00Z')).toBe('2026-03-16T00:00:00.000Z');
    expect(next('0 9 * * mon', '2026-03-16T00:00:00Z')).toBe('2026-03-23T00:00:00.000Z');
    expect(next('0 9 1 * *', '2026-03-15T03:00:00Z', 'America/New_York')).toBe('2026-04-01T13:00:00.000Z');
    expect(next('30 8 29 2 *', '2026-03-15T03:00:00Z', 'UTC')).toBe('2028-02-29T08:30:00.000Z');
    expect(next('0 0 * * 7', '2026-03-15T03:00:00Z', 'UTC')).toBe('2026-03-22T00:00:00.000Z');
  });

  it('takes a day that either day field names, when both are limited', () => {
    const cron = parseCron('0 0 13 * fri');
    const ticks = cron ? nextTicks(cron, Date.parse('2026-03-01T00:00:00Z'), 'UTC', 3).map(toIso) : [];
    expect(ticks.map((tick) => tick.slice(0, 10))).toEqual(['2026-03-06', '2026-03-13', '2026-03-20']);
  });

  it('ticks once in a gap and once in a repeated hour', () => {
    expect(next('30 2 * * *', '2026-03-08T05:00:00Z', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(next('30 1 * * *', '2026-11-01T04:00:00Z', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(next('30 1 * * *', '2026-11-01T05:30:00Z', 'America/New_York')).toBe('2026-11-02T06:30:00.000Z');
  });

  it('knows the last tick after an outage', () => {
    const cron = parseCron('0 9 * * *');
    const since = Date.parse('2026-03-10T00:00:00Z');
    expect(cron && lastTick(cron, Date.parse('2026-03-15T03:00:00Z'), since, 'UTC')).toBe(
      Date.parse('2026-03-14T09:00:00Z'),
    );
    expect(cron && lastTick(cron, since + 3_600_000, since, 'UTC')).toBeNull();
  });

  it('agrees with looking at every minute', () => {
    const number = (from: number, to: number) => fc.integer({ min: from, max: to });
    const field = (from: number, to: number) =>
      fc.oneof(
        fc.constant('*'),
        number(from, to).map(String),
        fc.array(number(from, to), { minLength: 1, maxLength: 3 }).map((all) => all.join()),
        fc.tuple(number(from, to), number(from, to)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
        number(1, 20).map((step) => `*/${step}`),
      );
    const text = fc
      .tuple(field(0, 59), field(0, 23), field(1, 28), fc.constant('*'), field(0, 6))
      .map((all) => all.join(' '));
    const promise = fc.property(
      text,
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      (written, from) => {
        const cron = parseCron(written);
        if (!cron) throw new Error(written);
        const tick = nextTick(cron, from.getTime(), 'UTC');
        const matches = (at: Date): boolean =>
          cron.minutes.includes(at.getUTCMinutes()) &&
          cron.hours.includes(at.getUTCHours()) &&
          cron.allowsMonth(at.getUTCMonth() + 1) &&
          cron.allowsDay(at.getUTCDate(), at.getUTCDay());
        const minute = 60_000;
        let looked = Math.floor(from.getTime() / minute) * minute + minute;
        while (!matches(new Date(looked))) looked += minute;
        expect([written, tick]).toEqual([written, looked]);
      },
    );
    fc.assert(promise, { numRuns: 200 });
  }, 30_000);
});

it('ticks every minute once where clocks change, and of the hour that comes twice in its first', () => {
  const cron = parseCron('* * * * *');
  if (!cron) throw new Error('it is one');
  const zone = 'America/New_York';
  for (const [from, minutes] of [
    [Date.parse('2026-03-08T06:30:00Z'), 60],
    [Date.parse('2026-11-01T05:30:00Z'), 30],
  ] as const) {
    const ticks = nextTicks(cron, from - 1, zone, minutes);
    expect(ticks).toEqual(Array.from({ length: minutes }, (_, n) => from + n * 60_000));
    const last = ticks.at(-1) ?? 0;
    expect(lastTick(cron, last, from - 1, zone)).toBe(last);
    // The second 01:00 to 02:00 has none.
    expect(lastTick(cron, last + 3_000_000, last, zone)).toBe(minutes === 30 ? null : last + 3_000_000);
  }
});

it('ticks one after another as it would if each were asked for after the one before, wherever clocks change', () => {
  const cron = fc.constantFrom('* * * * *', '*/15 * * * *', '30 2 * * *', '0 0 * * *', '45 23 * * sun', '0 9 31 * *');
  const zone = fc.constantFrom(
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Asia/Seoul',
  );
  const from = fc.date({ min: new Date('2011-12-20'), max: new Date('2018-12-31'), noInvalidDate: true });
  const promise = fc.property(cron, zone, from, (written, where, date) => {
    const parsed = parseCron(written);
    if (!parsed) throw new Error(written);
    const each: number[] = [];
    while (each.length < 8) each.push(nextTick(parsed, each.at(-1) ?? date.getTime(), where) ?? 0);
    expect(nextTicks(parsed, date.getTime(), where, 8)).toEqual(each);
  });
  fc.assert(promise, { numRuns: 200 });
});
