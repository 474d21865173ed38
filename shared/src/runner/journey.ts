import type { Plan } from '../journey/plan.ts';

/** A journey as the router sees it: the version that new customers enter. */
export interface LiveJourney {
  readonly id: string;
  readonly version: number;
  readonly plan: Plan;
}

/** What movement needs to know of journeys: plans of every version with people inside, and which are paused. */
export interface Journeys {
  /** Active ones, which customers may enter. */
  readonly entering: readonly LiveJourney[];
  readonly planOf: (journeyId: string, version: number) => Plan;
  /** Paused or stopped-with-hold: a run that would move stays, held. */
  readonly holds: (journeyId: string) => boolean;
}
