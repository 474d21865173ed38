import type { journeyListAnswer, journeyListQuery } from '@olle/shared/api/journeys';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { journey } from '../../db/schema/journey.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { readTotals } from '../stats/read-totals.ts';
import { journeyAnswerOf, selectJourneys } from './journey-row.ts';

/** Newest first, each with how many came in and what became of them. */
export async function listJourneys(
  { db, sql: raw }: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  { status, archived, limit, cursor }: z.infer<typeof journeyListQuery>,
): Promise<z.input<typeof journeyListAnswer>> {
  const after = readCursor(cursor, byTime);
  const rows = await selectJourneys(db)
    .where(
      and(
        eq(journey.workspaceId, workspaceId),
        archived === 'true' ? isNotNull(journey.archivedAt) : isNull(journey.archivedAt),
        status && eq(journey.status, status),
        after ? sql`(${journey.createdAt}, ${journey.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(journey.createdAt), desc(journey.id))
    .limit(limit + 1);
  const page = toPage(rows, limit, journeyAnswerOf, (row) => [row.journey.createdAt.toISOString(), row.journey.id]);
  const totals = await readTotals(
    raw,
    page.items.map(({ id }) => id),
  );
  return { ...page, items: page.items.map((item) => ({ ...item, stats: totals(item.id) })) };
}
