import type { JsonObject } from '../json.ts';

/** A customer as the interpreter sees one: a snapshot taken under the customer's lock. */
export interface Customer {
  readonly id: string;
  /** The shop's id; null while anonymous. */
  readonly userId: string | null;
  readonly attributes: JsonObject;
  /** `email.advertising` -> granted. What is absent was never asked: not granted. */
  readonly consents: Readonly<Record<string, boolean>>;
  /** Channels whose address bounced, complained or was suppressed by hand. */
  readonly suppressed: readonly string[];
}
