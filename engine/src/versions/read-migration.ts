import type { MigrationAnswer } from '@olle/shared/api/migrations';
import type { PageQuery } from '@olle/shared/api/page';
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { ApiError } from '../api/http/api-error.ts';
import { byTime, readCursor } from '../api/http/cursor.ts';
import { toPage } from '../api/http/page.ts';
import type { Database } from '../db/database.ts';
import { migration } from '../db/schema/migration.ts';

/** A move can be undone for a day. */
export const undoableMs = 24 * 3_600_000;

type Row = typeof migration.$inferSelect;

export function migrationAnswerOf(row: Row): MigrationAnswer {
  const { id, journeyId, version, status, total, followed, mapped, exited, gone, failed, undone, kept } = row;
  const until = row.createdAt.getTime() + undoableMs;
  const undoable = (status === 'running' || status === 'done') && until > Date.now();
  return {
    id,
    journeyId,
    version,
    status,
    total,
    done: followed + mapped + exited + gone + failed,
    moved: followed + mapped,
    followed,
    mapped,
    exited,
    gone,
    failed,
    undone,
    kept,
    inFlight: row.inFlight,
    overdue: row.overdue,
    actor: row.actor,
    createdAt: row.createdAt.toISOString(),
    finishedAt: (row.undoneAt ?? row.finishedAt)?.toISOString() ?? null,
    undoableUntil: undoable ? new Date(until).toISOString() : null,
  };
}

export async function readMigration(
  { db }: Pick<Database, 'db'>,
  workspaceId: string,
  id: string,
): Promise<MigrationAnswer> {
  const [row] = await db
    .select(getTableColumns(migration))
    .from(migration)
    .where(and(eq(migration.id, id), eq(migration.workspaceId, workspaceId)));
  if (!row) throw new ApiError('migration_not_found');
  return migrationAnswerOf(row);
}

/** Newest first. */
export async function listMigrations(
  { db }: Pick<Database, 'db'>,
  workspaceId: string,
  journeyId: string,
  { limit, cursor }: PageQuery,
) {
  const after = readCursor(cursor, byTime);
  const rows = await db
    .select(getTableColumns(migration))
    .from(migration)
    .where(
      and(
        eq(migration.journeyId, journeyId),
        eq(migration.workspaceId, workspaceId),
        after
          ? sql`(${migration.createdAt}, ${migration.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(migration.createdAt), desc(migration.id))
    .limit(limit + 1);
  return toPage(rows, limit, migrationAnswerOf, (row) => [row.createdAt.toISOString(), row.id]);
}
