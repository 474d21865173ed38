import type { JsonObject } from '../json.ts';
import type { AwaitedStatus } from '../messages/awaited.ts';
import type { Verdict } from '../messages/gate.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Reason } from './reason.ts';
import type { Origin, Run } from './run.ts';

/** One visit of a node. `outcome` is the output taken, or `waiting`, `moved`, `ended`. */
export interface Step {
  readonly runId: string;
  readonly seq: number;
  readonly nodeId: string;
  readonly nodeType: string;
  readonly visit: number;
  readonly arrivedAt: Instant;
  readonly at: Instant;
  readonly outcome: string;
  readonly reason: Reason;
  /** Receipt order of the fact that caused it, if one did. */
  readonly factSeq: number | null;
}

/** A message that a run decided on. Its key (run, node, visit) is unique before any provider hears of it. */
export interface MessageDraft {
  readonly runId: string;
  readonly nodeId: string;
  readonly visit: number;
  readonly stepSeq: number;
  readonly channel: string;
  readonly category: string;
  /** The channel's content as the node holds it: templates, rendered by the sender. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  readonly at: Instant;
  /** The run waits at its send until the message has come this far; null: it went on at once. */
  readonly waitFor: AwaitedStatus | null;
}

/** A call to the world that a run waits for. Its key (run, node, visit) is unique before anybody is called. */
export interface CallDraft {
  readonly id: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly visit: number;
  readonly stepSeq: number;
  readonly request: CallRequest;
  readonly at: Instant;
}

/** As it goes over the wire but for what signing adds; headers may hold secrets of the shop. */
export interface CallRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Another journey that the same customer is to enter. It is let in as by hand, by whoever routes facts. */
export interface JourneyStart {
  readonly journeyId: string;
  readonly payload: JsonObject;
  readonly origin: Origin;
}

/** What a movement did besides moving the run. The adapter writes them in the same transaction. */
export type Change =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'message'; readonly message: MessageDraft }
  | { readonly type: 'attributes'; readonly set: JsonObject; readonly unset: readonly string[] }
  | { readonly type: 'call'; readonly call: CallDraft }
  | { readonly type: 'start'; readonly start: JourneyStart }
  /** A step that was written before hears what became of what it asked for. */
  | { readonly type: 'answered'; readonly runId: string; readonly stepSeq: number; readonly reason: Reason }
  | { readonly type: 'entered'; readonly run: Run }
  | {
      readonly type: 'not_entered';
      readonly journeyId: string;
      readonly version: number;
      /** The instant of what would have brought the customer in. */
      readonly at: Instant;
      readonly reason: Reason;
    }
  /** `from/output`, once per passage; `trigger/next` is one. */
  | { readonly type: 'edge'; readonly runId: string; readonly edge: string; readonly at: Instant }
  | {
      readonly type: 'goal';
      readonly runId: string;
      readonly at: Instant;
      readonly value: number | null;
      readonly currency: string | null;
    };
