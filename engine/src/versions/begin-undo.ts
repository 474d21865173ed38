import type { MigrationAnswer } from '@olle/shared/api/migrations';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '../api/audit.ts';
import type { Caller } from '../api/auth/caller.ts';
import { ApiError } from '../api/http/api-error.ts';
import type { Database } from '../db/database.ts';
import { type DrizzleTransaction, onceIn } from '../db/once-in.ts';
import { migration } from '../db/schema/migration.ts';
import { migrationAnswerOf } from './read-migration.ts';

/** Turns a migration round: who has not moved on since goes back to where they stood. Whoever is not taken up yet stays. */
export async function beginUndo({ db }: Pick<Database, 'db'>, caller: Caller, id: string): Promise<MigrationAnswer> {
  const work = async (tx: DrizzleTransaction) => {
    const [row] = await tx
      .select()
      .from(migration)
      .where(and(eq(migration.id, id), eq(migration.workspaceId, caller.workspaceId)))
      .for('update');
    if (!row) throw new ApiError('migration_not_found');
    if (migrationAnswerOf(row).undoableUntil === null) throw new ApiError('migration_not_undoable');
    const [begun] = await tx.update(migration).set({ status: 'undoing' }).where(eq(migration.id, id)).returning();
    await recordAudit(tx, caller, 'journey.undo_migration', row.journeyId, { migration: id });
    return migrationAnswerOf(begun ?? row);
  };
  return await db.transaction((tx) => onceIn(tx, caller, () => work(tx)));
}
