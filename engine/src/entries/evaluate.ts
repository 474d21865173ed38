import type { TransactionSql } from '../db/database.ts';
import { alone } from '../movement/in-transaction.ts';
import { evaluateDates, type WatchedDate } from './evaluate-dates.ts';
import { evaluateMembers, type WatchedSegment } from './evaluate-members.ts';
import type { Look } from './look.ts';
import type { OwnFact } from './write-own-facts.ts';

interface Watched {
  readonly segments: readonly WatchedSegment[];
  readonly dates: readonly WatchedDate[];
}

/** Told of a customer who could not be looked at. */
export type Report = (customerId: string, err: unknown) => void;

/**
 * Looks at customers and writes what is found. `careful`: each stands alone, so that one whose data cannot be asked keeps
 * no other waiting; that one is told of, and looked at again in an hour.
 */
export async function evaluate(
  tx: TransactionSql,
  looks: readonly Look[],
  watched: Watched,
  { careful, report }: { readonly careful: boolean; readonly report: Report },
): Promise<OwnFact[]> {
  if (!careful) return await evaluateTogether(tx, looks, watched);
  const facts: OwnFact[] = [];
  for (const look of looks) {
    const outcome = await alone(tx, (inner) => evaluateTogether(inner, [look], watched));
    if (outcome.status === 'fulfilled') facts.push(...outcome.value);
    else {
      report(look.person.customer.id, outcome.reason);
      await markForLater(tx, look);
    }
  }
  return facts;
}

async function evaluateTogether(tx: TransactionSql, looks: readonly Look[], { segments, dates }: Watched) {
  const facts = await evaluateMembers(tx, looks, segments);
  await evaluateDates(tx, looks, dates);
  return facts;
}

async function markForLater(tx: TransactionSql, { person, silent }: Look): Promise<void> {
  await tx`
    insert into customer_mark (customer_id, workspace_id, live, at)
    values (${person.customer.id}, ${person.workspaceId}, ${!silent}, clock_timestamp() + interval '1 hour')
    on conflict (customer_id) do update set at = excluded.at`;
}
