import type { MessageReport } from '@olle/engine/sending/report-message';
import type { Condition } from '@olle/shared/conditions/condition';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { InFlight } from '@olle/shared/journey/in-flight';
import type { Overdue } from '@olle/shared/journey/late';
import type { JsonObject } from '@olle/shared/json';
import { parseDuration } from '@olle/shared/schedule/duration';
import type { DeclaredResponse } from '@olle/shared/simulate/virtual-calls';
import type { Fate } from '@olle/shared/simulate/virtual-messages';
import type { Outcome, RunOutcome } from './outcome.ts';
import type { Choice } from './publish-in-postgres.ts';

/** One customer's story, written once and played under a virtual clock and on a real Postgres. */
export interface Scenario {
  readonly promise: string;
  readonly journeys: Readonly<Record<string, JourneyDocument>>;
  /** Beside a name and an address. */
  readonly attributes?: JsonObject;
  readonly consented?: boolean;
  /** Codes by pool. */
  readonly coupons?: Readonly<Record<string, readonly string[]>>;
  /** By id, a UUID. */
  readonly segments?: Readonly<Record<string, Condition>>;
  /** What becomes of messages that a run waits for, by node; those of one that is not named are sent at once. */
  readonly fates?: Readonly<Record<string, Fate>>;
  /** Answers to webhooks, by node; one that is not named answers 200 and `{}`. */
  readonly responses?: Readonly<Record<string, DeclaredResponse>>;
  readonly script: readonly Action[];
  readonly outcome: Partial<Omit<Outcome, 'runs'>> & {
    readonly runs: Readonly<Record<string, readonly Partial<RunOutcome>[]>>;
  };
  /** Why it cannot be played on a clock that nobody holds. */
  readonly virtualOnly?: string;
}

/** `at` and `ago` in milliseconds, `at` since the beginning. */
export type Action = { readonly at: number } & (
  | {
      readonly does: 'happens' | 'recorded';
      readonly event: string;
      readonly properties: JsonObject;
      readonly ago: number;
    }
  | { readonly does: 'enrols'; readonly journey: string; readonly payload: JsonObject }
  | { readonly does: 'pauses'; readonly journey: string }
  | { readonly does: 'resumes'; readonly journey: string; readonly overdue: Overdue }
  | {
      readonly does: 'publishes';
      readonly journey: string;
      readonly document: JourneyDocument;
      readonly choice: Choice;
    }
  | { readonly does: 'undoes' }
  | { readonly does: 'reports'; readonly node: string; readonly type: MessageReport['type']; readonly link?: string }
  | { readonly does: 'outage'; readonly received: readonly Received[] }
  | { readonly does: 'passes' }
);

/** Committed while nobody works, `at` since the beginning. */
export interface Received {
  readonly at: number;
  readonly event: string;
  readonly properties: JsonObject;
}

const ms = (duration: string): number => parseDuration(duration).milliseconds;

export const happens = (at: string, event: string, properties: JsonObject = {}): Action => ({
  does: 'happens',
  at: ms(at),
  event,
  properties,
  ago: 0,
});

/** Received at `at`, happened `ago` before. */
export const late = (at: string, ago: string, event: string, properties: JsonObject = {}): Action => ({
  does: 'happens',
  at: ms(at),
  event,
  properties,
  ago: ms(ago),
});

/** Recorded history: it counts in conditions, and moves nobody. */
export const recorded = (at: string, ago: string, event: string, properties: JsonObject = {}): Action => ({
  does: 'recorded',
  at: ms(at),
  event,
  properties,
  ago: ms(ago),
});

export const enrols = (at: string, journey: string, payload: JsonObject = {}): Action => ({
  does: 'enrols',
  at: ms(at),
  journey,
  payload,
});
export const pauses = (at: string, journey: string): Action => ({ does: 'pauses', at: ms(at), journey });
export const resumes = (at: string, journey: string, overdue: Overdue = 'now'): Action => ({
  does: 'resumes',
  at: ms(at),
  journey,
  overdue,
});
/** Another version, and what becomes of those inside; who waits at a node that is not named stays. */
export const publishes = (
  at: string,
  journey: string,
  document: JourneyDocument,
  inFlight: InFlight = {},
  overdue: 'now' | 'spread' = 'now',
): Action => ({ does: 'publishes', at: ms(at), journey, document, choice: { inFlight, overdue } });
/** The moves of the latest publication. */
export const undoes = (at: string): Action => ({ does: 'undoes', at: ms(at) });
/** The provider or the reader of the latest message of this node. */
export const reports = (at: string, node: string, type: MessageReport['type'], link?: string): Action => ({
  does: 'reports',
  at: ms(at),
  node,
  type,
  ...(link === undefined ? {} : { link }),
});
/** Nobody works until `at`: what is received meanwhile moves people, and what is due ends, when work begins again. */
export const outage = (at: string, ...received: Received[]): Action => ({ does: 'outage', at: ms(at), received });
export const received = (at: string, event: string, properties: JsonObject = {}): Received => ({
  at: ms(at),
  event,
  properties,
});
export const passes = (at: string): Action => ({ does: 'passes', at: ms(at) });
