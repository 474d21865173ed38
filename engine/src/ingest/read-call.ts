import { setImmediate } from 'node:timers/promises';
import { isJsonObject, type Json } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import { readSentAt } from './clock.ts';
import type { CallType, Entry } from './item.ts';
import { readItem, rejected } from './read-item.ts';
import { storablePart } from './storable.ts';

/** Of one call, and of each item of a batch. */
export const CALL_BYTES = 32 * 1024;
/** Parsing so many takes a few milliseconds; then others get a turn. */
const SLICE = 1_000;

export interface Call {
  readonly type: CallType | 'batch';
  readonly body: Json;
  /** Of the whole body: a small one has no item that is too large. */
  readonly bytes: number;
  readonly receivedAt: Instant;
  readonly live: boolean | null;
}

/** The items of a call, in their order; what is wrong with one says nothing about the others. */
export async function readCall({ type, body, bytes, receivedAt, live }: Call): Promise<Entry[]> {
  if (type !== 'batch') return [readItem(body, { type, sentAt: null, receivedAt, live })];
  if (!isJsonObject(body) || !Array.isArray(body.batch)) return [noBatch(body)];
  const envelope = { type: null, sentAt: readSentAt(body.sentAt), receivedAt, live };
  const entries: Entry[] = [];
  for (const raw of body.batch) {
    if (entries.length > 0 && entries.length % SLICE === 0) await setImmediate();
    entries.push(bytes > CALL_BYTES && isTooLarge(raw) ? tooLarge(raw) : readItem(raw, envelope));
  }
  return entries;
}

function noBatch(body: Json): Entry {
  const { writeKey: _, ...rest } = isJsonObject(body) ? body : { body };
  return rejected(storablePart(rest), 'not_a_batch', 'A batch is {"batch": [...]}.');
}

function isTooLarge(raw: Json): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(raw)) > CALL_BYTES;
  } catch {
    return false; // nested so deeply that it cannot be written: that is what will be said about it
  }
}

/** Enough of it to be found again, not all: dead letters are no store for what is over the limits. */
function tooLarge(raw: Json): Entry {
  const { type = null, event = null, messageId = null, userId = null } = isJsonObject(raw) ? raw : {};
  const told = [type, event, messageId, userId].map((value) =>
    typeof value === 'string' ? value.slice(0, 512) : null,
  );
  const [kind = null, name = null, message = null, user = null] = told;
  const body = storablePart({ type: kind, event: name, messageId: message, userId: user });
  return rejected(body, 'too_large', 'An item has at most 32 KB.');
}
