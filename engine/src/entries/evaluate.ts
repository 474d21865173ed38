import type { TransactionSql } from '../db/database.ts';
import { alone } from '../movement/in-transaction.ts';
import { againIn } from './again-in.ts';
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
  if (!careful) return await evaluateTogether(tx, looks, watched, report);
  const facts: OwnFact[] = [];
  for (const look of looks) {
    const outcome = await alone(tx, (inner) => evaluateTogether(inner, [look], watched, report));
    if (outcome.status === 'fulfilled') facts.push(...outcome.value);
    else {
      report(look.person.customer.id, outcome.reason);
      await markForLater(tx, look);
    }
  }
  return facts;
}

async function evaluateTogether(
  tx: TransactionSql,
  looks: readonly Look[],
  { segments, dates }: Watched,
  report: Report,
): Promise<OwnFact[]> {
  const { facts, unasked } = await evaluateMembers(tx, looks, segments);
  // A segment that cannot be asked of one can seldom be asked of another: the first of a page tells it.
  const [first] = unasked;
  if (first) report(first.customerId, first.reason);
  await evaluateDates(tx, looks, dates);
  return facts;
}

/**
 * News do not bring the turn forward, or one who cannot be looked at and is busy would slow all others. The instant that
 * what is found will bear stays: it is late, and no later.
 */
async function markForLater(tx: TransactionSql, { person, at, silent, tries }: Look): Promise<void> {
  await tx`
    insert into customer_mark as m (customer_id, workspace_id, live, at, since, tries)
    values (${person.customer.id}, ${person.workspaceId}, ${!silent},
      clock_timestamp() + ${againIn(tx, tx`${tries}::int`)}, ${new Date(at)}, ${Math.min(tries + 1, 100)})
    on conflict (customer_id) do update set live = m.live or excluded.live, since = least(m.since, m.at, excluded.since)`;
}
