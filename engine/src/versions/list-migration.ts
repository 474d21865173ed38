import type { TransactionSql } from '../db/database.ts';
import { type MigrationRow, nodesOf } from './migration-row.ts';

const many = 1_000;

/**
 * Takes up those whom the publisher's choice speaks of: who stood at one of its nodes, in another version, when they were
 * first looked for. Not when it was published: that takes a while, and lets people in by the version before until it is
 * done. Answers how many were not listed yet.
 */
export async function listMigration(
  tx: TransactionSql,
  { id, journeyId, version, inFlight }: Pick<MigrationRow, 'id' | 'journeyId' | 'version' | 'inFlight'>,
): Promise<number> {
  const listed = await tx`
    insert into migration_run (migration_id, run_id, workspace_id)
    select m.id, r.id, r.workspace_id from migration m join run r on r.journey_id = m.journey_id
    where m.id = ${id} and r.journey_id = ${journeyId} and r.node_id = any(${nodesOf(inFlight)})
      and r.status in ('waiting', 'held') and r.version <> ${version} and r.since <= coalesce(m.listed_at, clock_timestamp())
    on conflict do nothing`;
  // Its pages are planned by what is known of the table: nothing, for a minute, and then each page would sort all.
  if (listed.count > many) await tx`analyze migration_run`;
  await tx`
    update migration set listed_at = coalesce(listed_at, clock_timestamp()),
      total = case when listed_at is null then 0 else total end + ${listed.count} where id = ${id}`;
  return listed.count;
}
