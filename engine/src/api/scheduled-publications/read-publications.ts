import { errors, isErrorCode } from '@olle/shared/api/errors';
import { publishBody } from '@olle/shared/api/journeys';
import type { PageQuery } from '@olle/shared/api/page';
import type { ScheduledPublication } from '@olle/shared/api/scheduled-publications';
import type { Language } from '@olle/shared/i18n/language';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { journey } from '../../db/schema/journey.ts';
import { scheduledPublication } from '../../db/schema/scheduled-publication.ts';
import { ApiError } from '../http/api-error.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

type Row = typeof scheduledPublication.$inferSelect;
type Reading = { readonly db: Pick<Database['db'], 'select'> };

/** What is stored as it stands; what the draft has come to since, beside it. */
const selected = { row: scheduledPublication, revision: journey.revision };

/** Newest first. */
export async function listPublications(
  { db }: Reading,
  workspaceId: string,
  journeyId: string,
  { limit, cursor }: PageQuery,
  language: Language,
) {
  const after = readCursor(cursor, byTime);
  const { createdAt, id } = scheduledPublication;
  const rows = await db
    .select(selected)
    .from(scheduledPublication)
    .innerJoin(journey, eq(journey.id, scheduledPublication.journeyId))
    .where(
      and(
        eq(scheduledPublication.journeyId, journeyId),
        eq(scheduledPublication.workspaceId, workspaceId),
        after ? sql`(${createdAt}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    (found) => answerOf(found, language),
    ({ row }) => [row.createdAt.toISOString(), row.id],
  );
}

export async function readPublication(
  { db }: Reading,
  workspaceId: string,
  id: string,
  language: Language,
): Promise<ScheduledPublication> {
  const [found] = await db
    .select(selected)
    .from(scheduledPublication)
    .innerJoin(journey, eq(journey.id, scheduledPublication.journeyId))
    .where(and(eq(scheduledPublication.id, id), eq(scheduledPublication.workspaceId, workspaceId)));
  if (!found) throw new ApiError('scheduled_publication_not_found');
  return answerOf(found, language);
}

function answerOf(
  { row, revision }: { readonly row: Row; readonly revision: number },
  language: Language,
): ScheduledPublication {
  const { id, journeyId, status, actor, cancelledBy, version, refusal } = row;
  const { note = null, inFlight = {}, version: again = null } = publishBody.parse(row.body);
  return {
    id,
    journeyId,
    at: row.at.toISOString(),
    status,
    actor,
    createdAt: row.createdAt.toISOString(),
    note,
    inFlight,
    again,
    endedAt: row.endedAt?.toISOString() ?? null,
    cancelledBy,
    version,
    refusal: refusal && {
      code: refusal.code,
      message: isErrorCode(refusal.code) ? errors[refusal.code][language] : errors.internal[language],
      details: refusal.details,
    },
    draftMoved: again === null && revision !== row.revision,
  };
}
