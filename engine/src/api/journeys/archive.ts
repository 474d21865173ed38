import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { journey } from '../../db/schema/journey.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { recordPause } from './record-pause.ts';

/** Takes a journey out of the list. One that was running takes in nobody any more; those inside finish. */
export async function archiveJourney(
  { db }: Pick<Database, 'db'>,
  caller: Caller,
  id: string,
): Promise<{ stopped: boolean }> {
  return await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ status: journey.status, archivedAt: journey.archivedAt })
      .from(journey)
      .where(and(eq(journey.id, id), eq(journey.workspaceId, caller.workspaceId)))
      .for('update');
    if (!row) throw new ApiError('journey_not_found');
    if (row.archivedAt) return { stopped: false };
    const stopped = row.status === 'active' || row.status === 'paused';
    await tx
      .update(journey)
      .set({ archivedAt: sql`now()`, ...(stopped ? { status: 'stopped' as const, stopMode: 'finish' as const } : {}) })
      .where(eq(journey.id, id));
    if (stopped) await recordPause(tx, caller.workspaceId, id, { from: row.status, to: 'stopped' }, 'now');
    await recordAudit(tx, caller, 'journey.archive', id, { stopped });
    return { stopped };
  });
}

/** Back to the list, as it was left: nothing starts by itself. */
export async function unarchiveJourney({ db }: Pick<Database, 'db'>, caller: Caller, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(journey)
      .set({ archivedAt: null })
      .where(and(eq(journey.id, id), eq(journey.workspaceId, caller.workspaceId)))
      .returning({ id: journey.id });
    if (!row) throw new ApiError('journey_not_found');
    await recordAudit(tx, caller, 'journey.unarchive', id);
  });
}
