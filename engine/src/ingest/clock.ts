import type { Instant } from '@olle/shared/schedule/instant';
import { readInstant } from '@olle/shared/schedule/iso';

/** A smaller skew is the network, and is left alone. */
const TOLERANCE = 5_000;
/** Before it lies no event of a shop, and a little further what Postgres cannot read. */
const EARLIEST = Date.UTC(1900, 0, 1);

interface Stamps {
  readonly timestamp?: unknown;
  readonly originalTimestamp?: unknown;
  /** The time of another collector: it has corrected `timestamp` already. */
  readonly receivedAt?: unknown;
  readonly sentAt: Instant | null;
}

/**
 * When an item happened, by the server's clock: `receipt - (sentAt - timestamp)` where the client's clock is off, as
 * Segment does. Null when a stamp is no instant. It may lie after the receipt; the INSERT clamps it.
 */
export function instantOf(
  { timestamp, originalTimestamp, receivedAt, sentAt }: Stamps,
  receipt: Instant,
): Instant | null {
  const told = readStamp(timestamp);
  const original = readStamp(originalTimestamp);
  if (told === 'bad' || original === 'bad') return null;
  const instant = told ?? original;
  if (instant === null) return receipt;
  const corrected = told !== null && original !== null && readStamp(receivedAt) !== null;
  if (corrected || sentAt === null || Math.abs(receipt - sentAt) <= TOLERANCE) return within(instant);
  return within(receipt - (sentAt - (original ?? instant)));
}

/** The batch's or the item's `sentAt`; one that cannot be read corrects nothing. */
export function readSentAt(value: unknown): Instant | null {
  const stamp = readStamp(value);
  return stamp === 'bad' ? null : stamp;
}

function readStamp(value: unknown): Instant | null | 'bad' {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return 'bad';
  // ISO 8601 also allows a comma before the fraction; RFC 3339 small letters and a space.
  return readInstant(value.trim().toUpperCase().replace(' ', 'T').replace(',', '.')) ?? 'bad';
}

const within = (at: Instant): Instant | null => (at >= EARLIEST ? at : null);
