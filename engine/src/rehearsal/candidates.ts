import type { Trigger } from '@olle/shared/journey/trigger';
import type { Sql } from '../db/database.ts';
import type { BacktestInput } from './backtest-input.ts';

export interface Candidates {
  /** Customers who could have entered, in the order of ids. */
  readonly ids: readonly string[];
  /** How many events or ticks could have let them in. */
  readonly triggers: number;
}

/** Those whom the trigger of the plan could have let in during the period. */
export async function readCandidates(
  sql: Sql,
  { workspaceId, plan: { trigger }, from, to }: BacktestInput,
): Promise<Candidates> {
  if (trigger.type !== 'event') {
    // Nothing that was recorded says who: everybody may be in the segment, or have such a date.
    const everybody = await sql<{ id: string }[]>`
      select id from customer where workspace_id = ${workspaceId} and merged_into is null order by id`;
    return { ids: everybody.map(({ id }) => id), triggers: everybody.length };
  }
  const rows = await sql<{ id: string; n: number }[]>`
    select customer_id as id, count(*)::int as n from event
    where workspace_id = ${workspaceId} and name = ${trigger.event} and at >= ${new Date(from)} and at < ${new Date(to)}
    group by customer_id order by customer_id`;
  return { ids: rows.map(({ id }) => id), triggers: rows.reduce((sum, { n }) => sum + n, 0) };
}

/** Does the past tell who would have entered by it? Only a person, or a program, knows whom it would let in by hand. */
export const isRehearsable = ({ type }: Trigger): boolean => type !== 'api';
