import { expect, it } from 'vitest';
import { instantOf, readSentAt } from './clock.ts';

const receipt = Date.UTC(2026, 10, 21, 12);
const iso = (at: number) => new Date(at).toISOString();
const at = (stamps: object, sentAt: number | null = null) => instantOf({ sentAt, ...stamps }, receipt);

it('is the timestamp, with any ISO 8601 offset', () => {
  const told = Date.UTC(2026, 10, 21, 3, 4, 5, 678);
  for (const timestamp of [
    '2026-11-21T03:04:05.678Z',
    '2026-11-21T12:04:05.678+09:00',
    '2026-11-21T12:04:05.678+0900',
    '2026-11-21T12:04:05,678123+09',
    '2026-11-20t22:04:05.678-05:00',
    '2026-11-21 03:04:05.678z',
  ])
    expect(at({ timestamp }), timestamp).toBe(told);
});

it('is the receipt when no time was told', () => {
  expect(at({})).toBe(receipt);
  expect(at({ timestamp: null, originalTimestamp: '' })).toBe(receipt);
});

it.each([
  'yesterday',
  '2026-02-30T00:00:00Z',
  '2026-11-21T03:04:05',
  1_790_000_000_000,
  {},
  true,
  '0000-01-01T00:00:00Z',
])('is unknown when the stamp is no instant: %s', (timestamp) => expect(at({ timestamp })).toBeNull());

it('is corrected by a clock that is more than 5 seconds off, either way', () => {
  for (const skew of [-86_400_000, -5_001, 5_001, 86_400_000]) {
    const sentAt = receipt + skew;
    expect(at({ timestamp: iso(sentAt - 90_000) }, sentAt)).toBe(receipt - 90_000);
  }
});

it('is left alone by a smaller skew', () => {
  for (const skew of [-5_000, 0, 5_000]) expect(at({ timestamp: iso(receipt - 1) }, receipt + skew)).toBe(receipt - 1);
});

it('is the original timestamp where that is all there is, or where the clock is off', () => {
  const sentAt = receipt - 3_600_000;
  expect(at({ originalTimestamp: iso(receipt - 7) })).toBe(receipt - 7);
  expect(at({ originalTimestamp: iso(sentAt - 9), timestamp: iso(receipt) }, sentAt)).toBe(receipt - 9);
});

it('is not corrected twice: what another collector forwards keeps its timestamp', () => {
  const forwarded = { timestamp: iso(receipt - 50), originalTimestamp: iso(1_000), receivedAt: iso(receipt - 40) };
  expect(at(forwarded, receipt - 3_600_000)).toBe(receipt - 50);
});

it('is unknown when the correction leads out of all calendars', () => {
  expect(at({ timestamp: '1970-01-01T00:00:00Z' }, Date.UTC(9999, 0, 1))).toBeNull();
});

it('reads no clock from a sentAt that is none', () => {
  expect(readSentAt('soon')).toBeNull();
  expect(readSentAt(undefined)).toBeNull();
});
