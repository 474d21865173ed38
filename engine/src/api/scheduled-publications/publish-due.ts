import { publishBody } from '@olle/shared/api/journeys';
import { type JsonObject, jsonObjectSchema } from '@olle/shared/json';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { scheduledPublication } from '../../db/schema/scheduled-publication.ts';
import { settleEntries } from '../../entries/keep-entries.ts';
import type { Log } from '../../platform/log.ts';
import { recordAudit } from '../audit.ts';
import { ApiError } from '../http/api-error.ts';
import { publishIn } from '../journeys/publish.ts';

interface Publishing {
  readonly database: Pick<Database, 'db' | 'sql'>;
  readonly movement: { readonly migrate: (migrationId: string) => Promise<void> };
  readonly log: Pick<Log, 'warn'>;
}

/** What fails for another reason than the journey's own, or while those inside are moved, waits so long; then a person has to look. */
const patienceMs = 600_000;

/**
 * Publishes what is due, each in one transaction with its row: however often this is begun, whoever dies in between, each
 * is published once. What stands in its way is written down with it.
 */
export async function publishDue(publishing: Publishing): Promise<void> {
  const { sql: query } = publishing.database;
  const due = await query<{ id: string }[]>`
    select id from scheduled_publication s where status = 'waiting' and at <= clock_timestamp()
      and (coalesce(body -> 'inFlight', '{}') = '{}' or at < clock_timestamp() - ${patienceMs} * interval '1 ms'
        or not exists (select from migration m where m.journey_id = s.journey_id and m.status in ('running', 'undoing')))
    order by at limit 10`;
  for (const { id } of due) await publishOne(publishing, id);
}

async function publishOne({ database, movement, log }: Publishing, id: string): Promise<void> {
  const { db, sql: query } = database;
  const ofIt = and(eq(scheduledPublication.id, id), eq(scheduledPublication.status, 'waiting'));
  let migrationId: string | null;
  try {
    migrationId = await db.transaction(async (tx) => {
      // Another worker may be at it.
      const [row] = await tx.select().from(scheduledPublication).where(ofIt).for('update', { skipLocked: true });
      if (!row) return null;
      const { journeyId, workspaceId, actor, language } = row;
      const body = publishBody.parse(row.body);
      const caller = { workspaceId, actor, by: 'session' } as const;
      const { version, migrationId: moves } = await publishIn(tx, database, caller, journeyId, body, language);
      await tx.update(scheduledPublication).set({ status: 'published', version, endedAt: now }).where(ofIt);
      return moves;
    });
  } catch (error) {
    return await refuse({ database, log }, id, error);
  }
  // The row stands: should this not reach Temporal, the housekeeping starts it.
  if (migrationId !== null) await movement.migrate(migrationId).catch((err: unknown) => log.warn({ err }, later));
  await settleEntries(query);
}

const now = sql`clock_timestamp()`;
const later = 'those inside are moved by the housekeeping';

async function refuse({ database, log }: Omit<Publishing, 'movement'>, id: string, error: unknown): Promise<void> {
  await database.db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(scheduledPublication)
      .where(and(eq(scheduledPublication.id, id), eq(scheduledPublication.status, 'waiting')))
      .for('update', { skipLocked: true });
    if (!row) return;
    const isOurs = !(error instanceof ApiError);
    if (isOurs) log.warn({ err: error, scheduledPublication: id }, 'what was scheduled could not be published');
    const passes = isOurs || error.code === 'migration_running';
    if (passes && Date.now() - row.at.getTime() < patienceMs) return;
    const refusal = { code: isOurs ? 'internal' : error.code, details: isOurs ? [] : error.details.map(asDetail) };
    await tx
      .update(scheduledPublication)
      .set({ status: 'refused', endedAt: now, refusal })
      .where(eq(scheduledPublication.id, id));
    await recordAudit(tx, row, 'journey.publication_refused', row.journeyId, { code: refusal.code });
  });
}

const asDetail = (detail: unknown): JsonObject => jsonObjectSchema.safeParse(detail).data ?? {};
