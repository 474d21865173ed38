import type { Instant } from '@olle/shared/schedule/instant';
import type { Person } from './person.ts';

/** A look at one customer: why, and whether what is found starts journeys. */
export interface Look {
  readonly person: Person;
  /** The instant of what made them be looked at. */
  readonly at: Instant;
  /** True: what is found is written down and starts nobody. */
  readonly silent: boolean;
  /** How often in a row the customer could not be looked at. */
  readonly tries: number;
}

/** How far what is watched has been built: for everyone, or up to a customer in the order of ids. */
export interface Progress {
  readonly workspaceId: string;
  readonly since: Date;
  readonly cursor: string | null;
  readonly builtAt: Date | null;
}

/** Whoever the first building has not reached yet is none of ours: it will find them as they are then. */
export const covers = ({ workspaceId, builtAt, cursor }: Progress, { person }: Look): boolean =>
  workspaceId === person.workspaceId && (builtAt !== null || (cursor !== null && person.customer.id <= cursor));
