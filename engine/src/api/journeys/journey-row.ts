import type { JourneyAnswer } from '@olle/shared/api/journeys';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { journey, journeyVersion } from '../../db/schema/journey.ts';
import { ApiError } from '../http/api-error.ts';

const { plan: _plan, ...versionColumns } = getTableColumns(journeyVersion);

/** Journeys with the version that new customers enter. */
export const selectJourneys = (db: Pick<Database['db'], 'select'>) =>
  db
    .select({ journey, live: versionColumns })
    .from(journey)
    .leftJoin(
      journeyVersion,
      and(eq(journeyVersion.journeyId, journey.id), eq(journeyVersion.version, journey.liveVersion)),
    )
    .$dynamic();

export type JourneyRow = Awaited<ReturnType<typeof selectJourneys>>[number];

export async function readJourney({ db }: Pick<Database, 'db'>, workspaceId: string, id: string): Promise<JourneyRow> {
  const [row] = await selectJourneys(db).where(and(eq(journey.id, id), eq(journey.workspaceId, workspaceId)));
  if (!row) throw new ApiError('journey_not_found');
  return row;
}

export function journeyAnswerOf({ journey: row, live }: JourneyRow): JourneyAnswer {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    stopMode: row.stopMode,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    draft: { document: row.draft, revision: row.revision, by: row.draftBy, at: row.draftAt.toISOString() },
    live: live && {
      version: live.version,
      document: live.document,
      note: live.note,
      publishedBy: live.publishedBy,
      publishedAt: live.publishedAt.toISOString(),
    },
  };
}
