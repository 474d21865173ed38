import { type Condition, conditionSchema } from '../../conditions/condition.ts';
import type { JsonObject } from '../../json.ts';
import type { Fact } from '../../runner/fact.ts';
import type { Scope } from '../../runner/scope.ts';
import type { Calendar } from '../../schedule/calendar.ts';
import { pathName } from '../path-name.ts';
import type { ConfigProblem } from '../problem.ts';

/** What every trigger may have besides its own settings. */
export const sharedSettings = {
  /** The property of `trigger.*` that tells one run from another of the same customer. */
  key: pathName.optional(),
  /** Who may enter. */
  audience: conditionSchema.optional(),
};

/** A segment that a trigger names, and where. */
export interface NamedSegment {
  readonly id: string;
  readonly field: string;
}

/** What brings customers in, so that two triggers can be compared. */
interface Beginning {
  /** The same of two triggers that hear the same. */
  readonly by: string;
  /** What it asks of that, besides its audience. */
  readonly when: readonly Condition[];
}

/** All that is to know about one way of bringing customers into a journey. */
export interface TriggerDefinition<T> {
  readonly problems: (trigger: T) => readonly ConfigProblem[];
  readonly segments: (trigger: T) => readonly NamedSegment[];
  /** Does this fact bring its customer in? */
  readonly startedBy: (
    trigger: T,
    fact: Fact,
    asked: { readonly journeyId: string; readonly scope: () => Scope },
  ) => boolean;
  /** Null: not yet said, or by nothing that could bring anybody into another journey. */
  readonly begins: (trigger: T) => Beginning | null;
  /** `trigger.*` of a rehearsal that enters at the calendar's instant. */
  readonly rehearsed: (trigger: T, calendar: Calendar) => JsonObject;
}

export const by = (...what: readonly unknown[]): Beginning => ({ by: JSON.stringify(what), when: [] });
export const never = (): boolean => false;
export const nothing = (): JsonObject => ({});
export const none = (): [] => [];
