import { randomUUID } from 'node:crypto';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { ApiError } from '../api/http/api-error.ts';
import type { DrizzleTransaction } from '../db/once-in.ts';
import { migration } from '../db/schema/migration.ts';
import { nodesOf } from './migration-row.ts';

interface Begun {
  readonly workspaceId: string;
  readonly actor: string;
  readonly journeyId: string;
  readonly version: number;
  readonly inFlight: InFlight;
  readonly overdue: 'now' | 'spread';
}

/**
 * Writes down what is to become of those inside, in the transaction that publishes. Null: everybody stays. While another
 * choice is being carried out there is no second one: whose it was would depend on who was taken up first.
 */
export async function beginMigration(tx: DrizzleTransaction, begun: Begun): Promise<string | null> {
  const { journeyId, version, inFlight } = begun;
  const nodes = nodesOf(inFlight);
  if (nodes.length === 0) return null;
  const open = await tx
    .select({ id: migration.id })
    .from(migration)
    .where(and(eq(migration.journeyId, journeyId), inArray(migration.status, ['running', 'undoing'])));
  if (open.length > 0) throw new ApiError('migration_running');
  const rows = await tx.execute<{ total: number }>(sql`
    select count(*)::int as total from run where journey_id = ${journeyId} and version <> ${version}
      and status in ('waiting', 'held') and node_id in ${nodes}`);
  const id = randomUUID();
  await tx.insert(migration).values({ id, ...begun, total: rows[0]?.total ?? 0 });
  return id;
}
