import type { publishBody } from '@olle/shared/api/journeys';
import type { Language } from '@olle/shared/i18n/language';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { InFlight } from '@olle/shared/journey/in-flight';
import type { JsonObject } from '@olle/shared/json';
import { and, eq, max, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { type DrizzleTransaction, onceIn } from '../../db/once-in.ts';
import { journey, journeyVersion } from '../../db/schema/journey.ts';
import { beginMigration } from '../../versions/begin-migration.ts';
import { checkInFlight } from '../../versions/check-in-flight.ts';
import { readPositions } from '../../versions/positions.ts';
import { versionsOf } from '../../versions/read-documents.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { failingTests } from '../journey-tests/run-tests.ts';
import { checksumOf } from './checksum.ts';
import { toAnswer } from './problems.ts';
import { workspaceProblems } from './workspace-problems.ts';

/** What keeps a journey from being published, now or at an instant to come. */
export const publishRefusals = [
  'journey_not_found',
  'version_not_found',
  'journey_archived',
  'journey_invalid',
  'tests_failing',
  'in_flight_invalid',
  'publish_conflict',
] as const;

interface Published {
  readonly version: number;
  readonly publishedAt: string;
  /** False: this was live already. */
  readonly isNew: boolean;
  /** What moves those inside; null: everybody stays. */
  readonly migrationId: string | null;
}

/**
 * Makes the draft (or an old version) the one that new customers enter, as a new immutable version, in one transaction:
 * two people who publish at once make two versions, or one if they publish the same. What is to become of those inside
 * is written in the same transaction.
 */
export async function publish(
  database: Pick<Database, 'db' | 'sql'>,
  caller: Caller,
  id: string,
  body: z.infer<typeof publishBody>,
  language: Language,
): Promise<Published> {
  return await database.db.transaction((tx) =>
    onceIn(tx, caller, () => publishIn(tx, database, caller, id, body, language)),
  );
}

/** The same as a part of somebody's transaction. */
export async function publishIn(
  tx: DrizzleTransaction,
  database: Pick<Database, 'sql'>,
  caller: Caller,
  id: string,
  { note, version, inFlight = {}, overdue = 'now', override, ...looked }: z.infer<typeof publishBody>,
  language: Language,
): Promise<Published> {
  // One connection, whatever is read: many who publish at once would wait for each other's second one for ever.
  const inside = { db: tx, sql: database.sql };
  // Others who publish it wait here, and not at its row: of a paused journey, movement reads that under a lock, and may not
  // wait for as long as the tests take.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`publish ${id}`}, 0))`);
  const isIt = and(eq(journey.id, id), eq(journey.workspaceId, caller.workspaceId));
  const [row] = await tx.select().from(journey).where(isIt);
  if (!row) throw new ApiError('journey_not_found');
  if (row.archivedAt) throw new ApiError('journey_archived');
  if (looked.live !== undefined && looked.live !== row.liveVersion) throw new ApiError('publish_conflict');
  if (looked.revision !== undefined && looked.revision !== row.revision) throw new ApiError('publish_conflict');
  const document = version === undefined ? row.draft : await documentOf(tx, id, version);
  const choice = { workspaceId: caller.workspaceId, actor: caller.actor, journeyId: id, inFlight, overdue };
  const older = Object.keys(inFlight).length === 0 ? [] : await olderOf(inside, id, row.liveVersion);
  const problems = checkInFlight(inFlight, older, document, language);
  if (problems.length > 0) throw new ApiError('in_flight_invalid', problems);
  const checksum = checksumOf(document);
  const live = await readLive(tx, id, row.liveVersion);
  if (live?.checksum === checksum) {
    const again = await beginMigration(tx, { ...choice, version: live.version });
    if (again !== null)
      await recordAudit(tx, caller, 'journey.publish', id, { version: live.version, ...moved(again, inFlight) });
    return { ...live, isNew: false, migrationId: again };
  }
  const plan = await planOf(database, caller, document, language);
  const failing = await failingTests(inside, caller.workspaceId, id, plan, language);
  if (failing.length > 0 && !override) throw new ApiError('tests_failing', failing);
  const insisted = failing.length > 0 && override ? override.reason : null;
  const [still] = await tx.select({ archivedAt: journey.archivedAt }).from(journey).where(isIt).for('update');
  if (still?.archivedAt) throw new ApiError('journey_archived');
  const published = await insertVersion(tx, {
    caller,
    id,
    document,
    plan,
    checksum,
    note: note ?? null,
    override: insisted,
  });
  await tx.update(journey).set({ liveVersion: published.version }).where(eq(journey.id, id));
  const migrationId = await beginMigration(tx, { ...choice, version: published.version });
  const facts = {
    version: published.version,
    ...(version === undefined ? {} : { again: version }),
    ...(insisted === null ? {} : { failingTests: failing.length, override: insisted }),
    ...(migrationId === null ? {} : moved(migrationId, inFlight)),
  };
  await recordAudit(tx, caller, 'journey.publish', id, facts);
  return { ...published, isNew: true, migrationId };
}

const moved = (migration: string, inFlight: InFlight): JsonObject => ({
  migration,
  // Came in as JSON, where what is absent is not undefined.
  inFlight: { ...inFlight } as JsonObject,
});

/** The live version and those that still have people inside. */
async function olderOf(inside: { db: DrizzleTransaction; sql: Database['sql'] }, id: string, live: number | null) {
  const places = await readPositions(inside.sql, id);
  const versions = new Set([...places.map(({ version }) => version), ...(live === null ? [] : [live])]);
  return [...(await versionsOf(inside, id, [...versions])).values()];
}

async function documentOf(tx: DrizzleTransaction, id: string, version: number): Promise<JourneyDocument> {
  const [old] = await tx
    .select({ document: journeyVersion.document })
    .from(journeyVersion)
    .where(and(eq(journeyVersion.journeyId, id), eq(journeyVersion.version, version)));
  if (!old) throw new ApiError('version_not_found');
  return old.document;
}

async function readLive(tx: DrizzleTransaction, id: string, version: number | null) {
  if (version === null) return null;
  const [live] = await tx
    .select({ checksum: journeyVersion.checksum, publishedAt: journeyVersion.publishedAt })
    .from(journeyVersion)
    .where(and(eq(journeyVersion.journeyId, id), eq(journeyVersion.version, version)));
  return live ? { version, checksum: live.checksum, publishedAt: live.publishedAt.toISOString() } : null;
}

async function planOf({ sql }: Pick<Database, 'sql'>, caller: Caller, document: JourneyDocument, language: Language) {
  const compiled = compile(document);
  const missing = await workspaceProblems(sql, caller.workspaceId, document);
  if (compiled.ok && missing.length === 0) return compiled.plan;
  throw new ApiError('journey_invalid', toAnswer([...(compiled.ok ? [] : compiled.problems), ...missing], language));
}

interface NewVersion {
  readonly caller: Caller;
  readonly id: string;
  readonly document: JourneyDocument;
  readonly plan: Awaited<ReturnType<typeof planOf>>;
  readonly checksum: string;
  readonly note: string | null;
  readonly override: string | null;
}

async function insertVersion(tx: DrizzleTransaction, { caller, id, ...rest }: NewVersion) {
  const [last] = await tx
    .select({ version: max(journeyVersion.version) })
    .from(journeyVersion)
    .where(eq(journeyVersion.journeyId, id));
  const version = (last?.version ?? 0) + 1;
  const { workspaceId, actor } = caller;
  const [inserted] = await tx
    .insert(journeyVersion)
    .values({ journeyId: id, version, workspaceId, publishedBy: actor, ...rest })
    .returning({ publishedAt: journeyVersion.publishedAt });
  if (!inserted) throw new Error('an insert returned no row');
  return { version, publishedAt: inserted.publishedAt.toISOString() };
}
