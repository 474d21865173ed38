import type { JourneyDocument } from '@olle/shared/journey/document';
import { and, eq, inArray } from 'drizzle-orm';
import { ApiError } from '../api/http/api-error.ts';
import { readJourney } from '../api/journeys/journey-row.ts';
import type { Database } from '../db/database.ts';
import { journeyVersion } from '../db/schema/journey.ts';

export interface Documents {
  readonly revision: number;
  /** The version that new customers enter now; null: none was published. */
  readonly live: { readonly version: number; readonly document: JourneyDocument } | null;
  /** What would be published: the draft, or an old version again. */
  readonly target: JourneyDocument;
  readonly workspaceZone: string;
}

export async function readDocuments(
  database: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  id: string,
  version?: number,
): Promise<Documents> {
  const { journey, live } = await readJourney(database, workspaceId, id);
  const [workspace] = await database.sql<{ zone: string | null }[]>`
    select settings->>'timezone' as zone from workspace where id = ${workspaceId}`;
  const target = version === undefined ? journey.draft : (await versionsOf(database, id, [version])).get(version);
  if (!target) throw new ApiError('version_not_found');
  return {
    revision: journey.revision,
    live: live && { version: live.version, document: live.document },
    target,
    workspaceZone: workspace?.zone ?? 'Asia/Seoul',
  };
}

/** `db`: also a transaction's, whose connection is the one that its reads have. */
export async function versionsOf(
  { db }: { readonly db: Pick<Database['db'], 'select'> },
  id: string,
  versions: readonly number[],
): Promise<Map<number, JourneyDocument>> {
  const rows = await db
    .select({ version: journeyVersion.version, document: journeyVersion.document })
    .from(journeyVersion)
    .where(and(eq(journeyVersion.journeyId, id), inArray(journeyVersion.version, [0, ...versions])));
  return new Map(rows.map(({ version, document }) => [version, document]));
}
