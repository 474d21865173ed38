import { randomUUID } from 'node:crypto';
import { publishBody } from '@olle/shared/api/journeys';
import type { ScheduledPublication, scheduleBody } from '@olle/shared/api/scheduled-publications';
import type { Language } from '@olle/shared/i18n/language';
import type { JsonObject } from '@olle/shared/json';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { type DrizzleTransaction, onceIn } from '../../db/once-in.ts';
import { scheduledPublication } from '../../db/schema/scheduled-publication.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { readJourney } from '../journeys/journey-row.ts';
import { publishIn } from '../journeys/publish.ts';
import { readPublication } from './read-publications.ts';

const longestMs = 366 * 86_400_000;

/** Refused like publishing at once: nobody finds out at midnight what could have been said in the afternoon. */
export async function schedulePublication(
  database: Pick<Database, 'db' | 'sql'>,
  caller: Caller,
  journeyId: string,
  { at, ...asked }: z.infer<typeof scheduleBody>,
  language: Language,
): Promise<ScheduledPublication> {
  const id = await database.db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      const { journey } = await readJourney({ db: tx }, caller.workspaceId, journeyId);
      const instant = new Date(at);
      const ahead = instant.getTime() - Date.now();
      if (ahead <= 0 || ahead > longestMs) throw new ApiError('publication_time');
      const body = publishBody.parse(asked);
      await tryOut(tx, (inner) => publishIn(inner, database, caller, journeyId, body, language));
      const [made] = await tx
        .insert(scheduledPublication)
        .values({
          id: randomUUID(),
          workspaceId: caller.workspaceId,
          journeyId,
          at: instant,
          // Came in as JSON, where what is absent is not undefined.
          body: { ...body } as JsonObject,
          revision: journey.revision,
          actor: caller.actor,
          language,
        })
        .onConflictDoNothing()
        .returning({ id: scheduledPublication.id });
      if (!made) throw new ApiError('publication_scheduled');
      await recordAudit(tx, caller, 'journey.schedule_publication', journeyId, { at: instant.toISOString() });
      return made.id;
    }),
  );
  return await readPublication(database, caller.workspaceId, id, language);
}

/** Nothing is published by somebody who has called it off. */
export async function cancelPublication(
  database: Pick<Database, 'db'>,
  caller: Caller,
  id: string,
  language: Language,
): Promise<ScheduledPublication> {
  await database.db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      const before = await readPublication({ db: tx }, caller.workspaceId, id, language);
      const cancelled = await tx
        .update(scheduledPublication)
        .set({ status: 'cancelled', endedAt: sql`clock_timestamp()`, cancelledBy: caller.actor })
        .where(and(eq(scheduledPublication.id, id), eq(scheduledPublication.status, 'waiting')))
        .returning({ id: scheduledPublication.id });
      if (cancelled.length === 0) throw new ApiError('publication_over');
      await recordAudit(tx, caller, 'journey.cancel_publication', before.journeyId, { at: before.at });
      return { id };
    }),
  );
  return await readPublication(database, caller.workspaceId, id, language);
}

class OnlyTried extends Error {
  override name = 'OnlyTried';
}

/** Publishes, and takes it back. Whoever is being moved now will have been by then. */
async function tryOut(tx: DrizzleTransaction, work: (inner: DrizzleTransaction) => Promise<unknown>): Promise<void> {
  try {
    await tx.transaction(async (inner) => {
      await work(inner);
      throw new OnlyTried();
    });
  } catch (error) {
    const later = error instanceof ApiError && error.code === 'migration_running';
    if (!(error instanceof OnlyTried) && !later) throw error;
  }
}
