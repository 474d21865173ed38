import type { JsonObject } from '../json.ts';
import type { Instant, Point } from '../schedule/instant.ts';

/** Something a customer did, as the interpreter sees it. `seq` is the order of receipt. */
export interface Fact {
  readonly seq: number;
  readonly name: string;
  /** When it happened, clamped to its receipt. */
  readonly at: Instant;
  readonly properties: JsonObject;
}

export const pointOf = (fact: Fact): Point => ({ at: fact.at, seq: fact.seq });
