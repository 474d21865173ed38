import { versionSchema } from '@olle/shared/api/fields';
import type { PageQuery } from '@olle/shared/api/page';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { journeyVersion } from '../../db/schema/journey.ts';
import { ApiError } from '../http/api-error.ts';
import { readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { readJourney } from './journey-row.ts';

const head = {
  version: journeyVersion.version,
  note: journeyVersion.note,
  override: journeyVersion.override,
  publishedBy: journeyVersion.publishedBy,
  publishedAt: journeyVersion.publishedAt,
};

const place = z.tuple([versionSchema]);

/** Newest first. */
export async function listVersions(
  database: Pick<Database, 'db'>,
  workspaceId: string,
  id: string,
  { limit, cursor }: PageQuery,
) {
  const after = readCursor(cursor, place);
  const { journey } = await readJourney(database, workspaceId, id);
  const rows = await database.db
    .select(head)
    .from(journeyVersion)
    .where(and(eq(journeyVersion.journeyId, id), after ? lt(journeyVersion.version, after[0]) : undefined))
    .orderBy(desc(journeyVersion.version))
    .limit(limit + 1);
  const toItem = (row: (typeof rows)[number]) => ({
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    live: row.version === journey.liveVersion,
  });
  return toPage(rows, limit, toItem, ({ version }) => [version]);
}

export async function readVersion(database: Pick<Database, 'db'>, workspaceId: string, id: string, version: number) {
  const { journey } = await readJourney(database, workspaceId, id);
  const [row] = await database.db
    .select({ ...head, document: journeyVersion.document })
    .from(journeyVersion)
    .where(and(eq(journeyVersion.journeyId, id), eq(journeyVersion.version, version)));
  if (!row) throw new ApiError('version_not_found');
  return { ...row, publishedAt: row.publishedAt.toISOString(), live: version === journey.liveVersion };
}
