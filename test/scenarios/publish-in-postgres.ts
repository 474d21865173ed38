import { randomUUID } from 'node:crypto';
import type { Sql } from '@olle/engine/db/database';
import type { JourneyBook } from '@olle/engine/movement/journeys';
import { migratePage } from '@olle/engine/versions/migrate-page';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Migration } from '@olle/shared/runner/migrate';
import { planOf } from './plans.ts';

export type Choice = Pick<Migration, 'inFlight' | 'overdue'>;

/** As the API does: the version and what is to become of those inside, then page by page. Answers the migration. */
export async function publishInPostgres(
  sql: Sql,
  book: JourneyBook,
  journeyId: string,
  document: JourneyDocument,
  { inFlight, overdue }: Choice,
): Promise<string> {
  const id = randomUUID();
  await sql.begin(async (tx) => {
    await tx`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      select id, live_version + 1, workspace_id, ${tx.json(document as never)}, ${tx.json(planOf(document) as never)}, ${id}, 'test'
      from journey where id = ${journeyId}`;
    await tx`update journey set live_version = live_version + 1 where id = ${journeyId}`;
    await tx`
      insert into migration (id, workspace_id, journey_id, version, in_flight, overdue, total, actor)
      select ${id}, workspace_id, id, live_version, ${tx.json(inFlight as never)}, ${overdue}, 0, 'test'
      from journey where id = ${journeyId}`;
  });
  while (!(await migratePage(sql, book, id)).done);
  return id;
}

export async function undoInPostgres(sql: Sql, book: JourneyBook, migrationId: string): Promise<void> {
  await sql`update migration set status = 'undoing' where id = ${migrationId}`;
  while (!(await migratePage(sql, book, migrationId)).done);
}
