import type { JsonObject } from '../json.ts';
import type { Verdict } from '../messages/gate.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Reason } from './reason.ts';
import type { Run } from './run.ts';

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
}

/** What a movement did besides moving the run. The adapter writes them in the same transaction. */
export type Change =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'message'; readonly message: MessageDraft }
  | { readonly type: 'attributes'; readonly set: JsonObject; readonly unset: readonly string[] }
  | { readonly type: 'entered'; readonly run: Run }
  | { readonly type: 'not_entered'; readonly journeyId: string; readonly version: number; readonly reason: Reason }
  /** `from/output`, once per passage; `trigger/next` is one. */
  | { readonly type: 'edge'; readonly runId: string; readonly edge: string; readonly at: Instant }
  | {
      readonly type: 'goal';
      readonly runId: string;
      readonly at: Instant;
      readonly value: number | null;
      readonly currency: string | null;
    };
