import type { Condition } from '@olle/shared/conditions/condition';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { JsonObject } from '@olle/shared/json';
import { parseDuration } from '@olle/shared/schedule/duration';
import type { Outcome, RunOutcome } from './outcome.ts';

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
  | { readonly does: 'pauses' | 'resumes'; readonly journey: string }
  | { readonly does: 'passes' }
);

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
export const resumes = (at: string, journey: string): Action => ({ does: 'resumes', at: ms(at), journey });
export const passes = (at: string): Action => ({ does: 'passes', at: ms(at) });
