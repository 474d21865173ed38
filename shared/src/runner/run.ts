import type { JsonObject } from '../json.ts';
import type { Instant, Point } from '../schedule/instant.ts';
import type { Reason } from './reason.ts';

export type RunStatus = 'waiting' | 'held' | 'finished' | 'exited' | 'failed';

/** Where a run waits. */
export interface Position {
  readonly nodeId: string;
  /** The instant of what brought the run here, never the time of processing. */
  readonly since: Point;
  /** When the wait ends by time; null waits for a fact or a person alone. */
  readonly until: Instant | null;
  /** When the exit conditions are to be asked by time; null: never, absent: they have not been asked here yet. */
  readonly checkAt?: Instant | null;
  /** What the node keeps between arrival and the end of its wait. */
  readonly memo: JsonObject;
  /** The step of this visit, to be completed when the wait ends. */
  readonly stepSeq: number;
}

/** The step of another journey's run that let the customer in here. */
export interface Origin {
  readonly journeyId: string;
  readonly runId: string;
  readonly stepSeq: number;
  /** How many journeys have started one another up to here: a ring of them comes to an end. */
  readonly depth: number;
}

/** One customer in one journey. Changes only under the customer's lock. */
export interface Run {
  readonly id: string;
  readonly journeyId: string;
  readonly version: number;
  readonly customerId: string;
  /** Tells one run from another of the same customer: one cart, one order. */
  readonly key: string | null;
  readonly status: RunStatus;
  readonly enteredAt: Instant;
  /** What brought the customer in; `since: "entry"` counts from here, inclusive. */
  readonly entry: Point;
  readonly endedAt: Instant | null;
  readonly endReason: Reason | null;
  /** The properties of the event (or the payload) that started it. */
  readonly trigger: JsonObject;
  /** Absent for one that no other journey started. */
  readonly origin?: Origin;
  readonly position: Position | null;
  /** How often each node was reached; the visit's number is part of a message's key. */
  readonly visits: Readonly<Record<string, number>>;
  /** `steps.<id>`: the event that a wait heard, of its latest visit that heard one. */
  readonly heard: Readonly<Record<string, JsonObject>>;
  /** `coupon.*`: the latest coupon issued in this run. */
  readonly coupon: JsonObject | null;
  /** Steps so far. */
  readonly stepCount: number;
  /** Goals count once per run; null until met. */
  readonly goalAt: Instant | null;
}

export const isLive = ({ status }: Pick<Run, 'status'>): boolean => status === 'waiting' || status === 'held';
