import type { DeadLetterCode } from '@olle/shared/i18n/dead-letter-words';
import type { Json, JsonObject } from '@olle/shared/json';
import type { Category } from '@olle/shared/messages/gate';
import type { Instant } from '@olle/shared/schedule/instant';

export const callTypes = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const;
export type CallType = (typeof callTypes)[number];

/** One call of a Segment client, parsed: all that the rest of ingest knows of it. */
export interface Item {
  readonly type: CallType;
  /** A track's own event; of other types `$identify`, `$page`, ... */
  readonly name: string;
  readonly userId: string | null;
  /** Of an alias, the id that came before. */
  readonly anonymousId: string | null;
  /** Says that both ids are one person. */
  readonly joins: boolean;
  readonly messageId: string;
  /** With the client's clock corrected; not yet clamped to the receipt, which only the database knows. */
  readonly at: Instant;
  /** What the call said by `?live=`; null leaves it to the event's age. */
  readonly live: boolean | null;
  readonly properties: JsonObject;
  readonly consent: ConsentStatement | null;
  /** As it came, for the dead letters. */
  readonly body: Json;
}

export interface ConsentStatement {
  readonly channel: string;
  readonly category: Category;
  readonly granted: boolean;
  readonly night: boolean;
  readonly source: string;
  readonly wording: string | null;
}

/** What could not be taken in, and why. */
export interface Rejected {
  readonly body: Json;
  readonly code: DeadLetterCode;
  readonly message: string;
}

export type Entry =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'rejected'; readonly rejected: Rejected };
