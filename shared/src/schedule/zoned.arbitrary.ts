import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

// Half hours, two hours, midnight, a minute past midnight, a day that was left out, and zones that never change.
const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'America/St_Johns',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Asia/Kathmandu',
] as const;

export const clock = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const someDays = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 });

/** An instant and a zone, mostly within two days of a change of that zone's clocks. */
export const zonedInstant = fc
  .record({
    zone: fc.constantFrom(...zones),
    from: fc.integer({ min: Date.UTC(2006, 0), max: Date.UTC(2027, 0) }),
    near: fc.integer({ min: -2 * 86_400_000, max: 3_600_000 }),
    anywhere: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ zone, from, near, anywhere }) => {
    const change = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    return { zone, at: anywhere || !change ? from : change.epochMilliseconds + near };
  });
