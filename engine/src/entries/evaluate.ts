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
 * no other waiting; that one is told of, and looked at again in a while.
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

/** What was a passing trouble is over soon; one whose data cannot be asked costs each time a look at all one by one. */
const againMs = { first: 5_000, times: 4, longest: 3_600_000 };

/**
 * News do not bring the turn forward, or one who cannot be looked at and is busy would slow all others. The instant that
 * what is found will bear stays: it is late, and no later.
 */
async function markForLater(tx: TransactionSql, { person, at, silent, tries }: Look): Promise<void> {
  const ms = Math.min(againMs.longest, againMs.first * againMs.times ** tries);
  await tx`
    insert into customer_mark as m (customer_id, workspace_id, live, at, since, tries)
    values (${person.customer.id}, ${person.workspaceId}, ${!silent},
      clock_timestamp() + ${ms}::float8 * interval '1 millisecond', ${new Date(at)}, ${Math.min(tries + 1, 100)})
    on conflict (customer_id) do update set live = m.live or excluded.live, since = least(m.since, m.at, excluded.since)`;
}
