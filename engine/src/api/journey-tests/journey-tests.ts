import { randomUUID } from 'node:crypto';
import type { JourneyTestAnswer, JourneyTestBody } from '@olle/shared/api/journey-tests';
import type { Page, PageQuery } from '@olle/shared/api/page';
import { and, count, eq, sql } from 'drizzle-orm';
import type { Database, Sql } from '../../db/database.ts';
import { type DrizzleTransaction, onceIn } from '../../db/once-in.ts';
import { journeyTest } from '../../db/schema/journey-test.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { readJourney } from '../journeys/journey-row.ts';

/** All are run at every change, in the browser too. */
const mostTests = 200;

type Connection = Pick<Database, 'db'>;
type Row = typeof journeyTest.$inferSelect;

const toAnswer = ({ id, name, scenario, expected, createdBy, createdAt, updatedAt }: Row): JourneyTestAnswer => ({
  id,
  name,
  scenario,
  expect: expected,
  createdBy,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** In the order in which they were written. */
export async function listTests(
  database: Connection & { readonly sql: Sql },
  workspaceId: string,
  journeyId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<JourneyTestAnswer>> {
  await readJourney(database, workspaceId, journeyId);
  const after = readCursor(cursor, byTime);
  const rows = await database.sql<Row[]>`
    select id, workspace_id as "workspaceId", journey_id as "journeyId", name, scenario, expected,
      created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"
    from journey_test where journey_id = ${journeyId}
      ${after ? database.sql`and (created_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : database.sql``}
    order by created_at, id limit ${limit + 1}`;
  return toPage(rows, limit, toAnswer, ({ createdAt, id }) => [createdAt.toISOString(), id]);
}

/** All of a journey's tests, to be run. `db`: also a transaction's, whose connection is the one that its reads have. */
export async function allTests(
  { db }: { readonly db: Pick<Database['db'], 'select'> },
  journeyId: string,
): Promise<Row[]> {
  return await db
    .select()
    .from(journeyTest)
    .where(eq(journeyTest.journeyId, journeyId))
    .orderBy(journeyTest.createdAt, journeyTest.id);
}

export async function createTest(
  database: Connection,
  caller: Caller,
  journeyId: string,
  { name, scenario, expect }: JourneyTestBody,
): Promise<JourneyTestAnswer> {
  const { workspaceId, actor } = caller;
  await readJourney(database, workspaceId, journeyId);
  const create = async (tx: DrizzleTransaction) => {
    const [there] = await tx.select({ n: count() }).from(journeyTest).where(eq(journeyTest.journeyId, journeyId));
    if ((there?.n ?? 0) >= mostTests) throw new ApiError('too_many_tests');
    const row = { id: randomUUID(), workspaceId, journeyId, name, scenario, expected: expect, createdBy: actor };
    const [made] = await tx.insert(journeyTest).values(row).returning();
    if (!made) throw new Error('an insert returned no row');
    await recordAudit(tx, caller, 'journey_test.create', made.id, { journey: journeyId, name });
    return toAnswer(made);
  };
  return await database.db.transaction((tx) => onceIn(tx, caller, () => create(tx)));
}

/** Those of a journey that was copied: its copy is held to the same. In the transaction that makes the copy. */
export async function copyTests(
  { db }: { readonly db: Pick<Database['db'], 'select' | 'insert'> },
  { actor }: Caller,
  from: string,
  to: string,
): Promise<void> {
  const tests = await allTests({ db }, from);
  if (tests.length === 0) return;
  await db
    .insert(journeyTest)
    .values(
      tests.map((test) => ({ ...test, id: randomUUID(), journeyId: to, createdBy: actor, updatedAt: sql`now()` })),
    );
}

export async function changeTest(
  { db }: Connection,
  caller: Caller,
  journeyId: string,
  id: string,
  { name, scenario, expect }: JourneyTestBody,
): Promise<JourneyTestAnswer> {
  return await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(journeyTest)
      .set({ name, scenario, expected: expect, updatedAt: sql`now()` })
      .where(isTest(caller, journeyId, id))
      .returning();
    if (!changed) throw new ApiError('journey_test_not_found');
    await recordAudit(tx, caller, 'journey_test.change', id, { journey: journeyId, name });
    return toAnswer(changed);
  });
}

export async function removeTest({ db }: Connection, caller: Caller, journeyId: string, id: string): Promise<void> {
  const remove = async (tx: DrizzleTransaction) => {
    const [removed] = await tx
      .delete(journeyTest)
      .where(isTest(caller, journeyId, id))
      .returning();
    if (!removed) throw new ApiError('journey_test_not_found');
    await recordAudit(tx, caller, 'journey_test.remove', id, { journey: journeyId, name: removed.name });
    return null;
  };
  await db.transaction((tx) => onceIn(tx, caller, () => remove(tx)));
}

const isTest = ({ workspaceId }: Caller, journeyId: string, id: string) =>
  and(eq(journeyTest.id, id), eq(journeyTest.journeyId, journeyId), eq(journeyTest.workspaceId, workspaceId));
