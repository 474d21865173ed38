import { randomUUID } from 'node:crypto';
import type { enrolledAnswer } from '@olle/shared/api/enrolments';
import type { JsonObject } from '@olle/shared/json';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TransactionSql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { enrolment } from '../../db/schema/journey.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { customerIdsOf } from '../customers/customer-ids.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { soon } from '../http/soon.ts';
import type { Enrolled } from '../ports.ts';
import { readJourney } from './journey-row.ts';

type Deps = Pick<AppDependencies, 'database' | 'movement' | 'segments'>;

/** Entered in one transaction. */
const chunk = 100;

type Item = z.input<typeof enrolledAnswer>['items'][number];

/** Enters customers by hand and answers for each, in the order asked, what came of it. */
export async function enrolCustomers(
  { database, movement }: Deps,
  caller: Caller,
  journeyId: string,
  userIds: readonly string[],
  payload: JsonObject,
): Promise<z.input<typeof enrolledAnswer>> {
  await requireActive(database, caller, journeyId);
  const ids = await customerIdsOf(database.sql, caller.workspaceId, userIds);
  const items: Item[] = [];
  for (let from = 0; from < userIds.length; from += chunk) {
    const some = userIds.slice(from, from + chunk);
    const entries = some.flatMap((userId) => {
      const customerId = ids.get(userId);
      return customerId === undefined ? [] : [{ customerId, payload }];
    });
    const enterSome = async (tx: TransactionSql, enter: () => Promise<readonly Enrolled[]>): Promise<Item[]> => {
      if (from === 0) await writeAudit(tx, caller, 'journey.enrol', journeyId, { asked: userIds.length });
      const outcomes = (await enter()).values();
      return some.map((userId) => (ids.has(userId) ? itemOf(userId, outcomes.next().value) : unknown(userId)));
    };
    items.push(
      ...(await movement.enrol(journeyId, entries, (tx, enter) =>
        onceIn(tx, caller, () => enterSome(tx, enter), `${from}`),
      )),
    );
  }
  return { items };
}

const unknown = (userId: string): Item => ({ userId, outcome: 'customer_not_found' });

const itemOf = (userId: string, { entered, code, runId }: Partial<Enrolled> = {}): Item => ({
  userId,
  outcome: entered ? 'entered' : (code ?? 'not_entered'),
  ...(runId === undefined ? {} : { runId }),
});

/** Writes the enrolment down, then starts the workflow that carries it out. */
export async function enrolSegment(
  { database, movement, segments }: Deps,
  caller: Caller,
  journeyId: string,
  segmentId: string,
  payload: JsonObject,
): Promise<{ enrolmentId: string }> {
  const { workspaceId, actor } = caller;
  await requireActive(database, caller, journeyId);
  // Whatever is no UUID is an unknown id.
  const segment = z.uuid().safeParse(segmentId).success ? await segments.get(workspaceId, segmentId) : null;
  if (!segment) throw new ApiError('segment_not_found');
  const { size } = await segments.preview(workspaceId, segment.condition);
  const id = await database.db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      const made = randomUUID();
      await tx
        .insert(enrolment)
        .values({ id: made, workspaceId, journeyId, segmentId: segment.id, payload, total: size, actor });
      await recordAudit(tx, caller, 'journey.enrol_segment', journeyId, { segmentId: segment.id, enrolmentId: made });
      return made;
    }),
  );
  try {
    // Refused before, and asked again with the same key: it is the same enrolment.
    await database.db
      .update(enrolment)
      .set({ status: 'running', finishedAt: null })
      .where(and(eq(enrolment.id, id), eq(enrolment.status, 'failed'), eq(enrolment.processed, 0)));
    await soon(movement.enrolSegment(id));
  } catch (error) {
    // The caller is told that it failed and may ask again: this one must not begin later by itself.
    await database.db.update(enrolment).set({ status: 'failed', finishedAt: sql`now()` }).where(eq(enrolment.id, id));
    throw error;
  }
  return { enrolmentId: id };
}

async function requireActive(database: Deps['database'], { workspaceId }: Caller, journeyId: string): Promise<void> {
  const { journey } = await readJourney(database, workspaceId, journeyId);
  if (journey.liveVersion === null) throw new ApiError('journey_not_published');
  if (journey.status !== 'active') throw new ApiError('journey_not_active');
}
