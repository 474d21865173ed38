import type { JsonObject } from '../json.ts';
import type { Change } from '../runner/change.ts';
import type { Fact } from '../runner/fact.ts';
import type { Asking } from '../runner/question.ts';
import type { Reason } from '../runner/reason.ts';
import type { Run } from '../runner/run.ts';
import type { Scope } from '../runner/scope.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Hearing } from './define-node.ts';

/** What a node is given when a run stands at it. */
export interface Visit<Config> {
  readonly nodeId: string;
  readonly visit: number;
  readonly stepSeq: number;
  readonly config: Config;
  /** Customer, run, clock and arrival: all that settings may refer to. */
  readonly scope: Scope & { readonly run: Run };
  /** Durations count from here: the arrival, or the handling when that was more than a minute late. */
  readonly countsFrom: Instant;
  /** The journey's own settings. */
  readonly journey: { readonly category: string };
  readonly memo: JsonObject;
}

export type Outcome =
  | {
      readonly kind: 'next';
      readonly output: string;
      readonly reason: Reason;
      readonly changes?: readonly NodeChange[];
    }
  | { readonly kind: 'wait'; readonly until: Instant | null; readonly reason: Reason; readonly memo?: JsonObject }
  | { readonly kind: 'end'; readonly reason: Reason }
  /** It cannot go on; a person decides. The run waits here, visible in the list of those stuck. */
  | { readonly kind: 'stuck'; readonly reason: Reason };

/** What a node may change besides moving the run. */
export type NodeChange =
  | Extract<Change, { type: 'message' | 'attributes' }>
  | { readonly type: 'coupon'; readonly coupon: JsonObject };

/** What a node does. A node that never waits has only `arrive`. */
export interface NodeBehaviour<Config> {
  readonly arrive: (visit: Visit<Config>) => Asking<Outcome>;
  /** A fact that `hears` of the wait let through. */
  readonly heard?: (visit: Visit<Config>, fact: Fact) => Asking<Outcome>;
  /** The wait's `until` has come, and nothing it hears came before. */
  readonly timeUp?: (visit: Visit<Config>) => Asking<Outcome>;
  /** What a waiting run hears; asked from the settings, so that nothing about it is stored twice. */
  readonly hears?: (config: Config) => readonly Hearing[];
}
