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
  /** Durations count from here: what brings the run to this decision, or the handling when that was over a minute late. */
  readonly countsFrom: Instant;
  /** When the wait that the run is in ends by time; null at the arrival. */
  readonly until: Instant | null;
  /** The journey's own settings. */
  readonly journey: { readonly category: string };
  readonly memo: JsonObject;
  /** What is handled now is older than the messages that may still go out. */
  readonly tooLate: boolean;
  /** Ids come from outside: nothing here is random. */
  readonly newId: () => string;
}

export type Outcome =
  | {
      readonly kind: 'next';
      readonly output: string;
      readonly reason: Reason;
      readonly changes?: readonly NodeChange[];
    }
  | {
      readonly kind: 'wait';
      readonly until: Instant | null;
      readonly reason: Reason;
      readonly memo?: JsonObject;
      readonly changes?: readonly NodeChange[];
    }
  | { readonly kind: 'end'; readonly reason: Reason }
  /** It cannot go on; a person decides. The run waits here, visible in the list of those stuck. */
  | { readonly kind: 'stuck'; readonly reason: Reason };

/** What a node may change besides moving the run. */
export type NodeChange =
  | Extract<Change, { type: 'message' | 'attributes' | 'call' | 'start' }>
  /** What the run keeps as `steps.<name>`. */
  | { readonly type: 'kept'; readonly names: readonly string[]; readonly value: JsonObject }
  | { readonly type: 'coupon'; readonly coupon: JsonObject };

/** Where a run waits, for what it hears there. */
export interface Place {
  readonly nodeId: string;
  readonly run: Run;
}

/** What a node does. A node that never waits has only `arrive`. */
export interface NodeBehaviour<Config> {
  readonly arrive: (visit: Visit<Config>) => Asking<Outcome>;
  /** A fact that `hears` of the wait let through. */
  readonly heard?: (visit: Visit<Config>, fact: Fact) => Asking<Outcome>;
  /** The wait's `until` has come, and nothing it hears came before. */
  readonly timeUp?: (visit: Visit<Config>) => Asking<Outcome>;
  /**
   * The wait as it would be had it begun, at the same instant, under these settings: of those who follow a new version.
   * It asks nothing that takes something. Absent: their wait goes on as it is.
   */
  readonly again?: (visit: Visit<Config>) => Asking<Outcome>;
  /** How long the wait lasts, when it lasts as long for everybody; null: it depends on the customer. */
  readonly lasts?: (config: Config) => string | null;
  /** What a waiting run hears; asked from the settings and where it waits, so that nothing about it is stored twice. */
  readonly hears?: (config: Config, place: Place) => readonly Hearing[];
}
