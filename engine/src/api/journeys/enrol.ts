import { randomUUID } from 'node:crypto';
import type { enrolledAnswer } from '@olle/shared/api/enrolments';
import type { JsonObject } from '@olle/shared/json';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { enrolment } from '../../db/schema/journey.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { customerIdsOf } from '../customers/customer-ids.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { soon } from '../http/soon.ts';
import { readJourney } from './journey-row.ts';

type Deps = Pick<AppDependencies, 'database' | 'movement' | 'segments'>;

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
  const entries = userIds.flatMap((userId) => {
    const customerId = ids.get(userId);
    return customerId === undefined ? [] : [{ customerId, payload }];
  });
  const outcomes = entries.length === 0 ? [] : await movement.enrol(journeyId, entries);
  await recordAudit(database.db, caller, 'journey.enrol', journeyId, { asked: userIds.length });
  const answers = outcomes.values();
  const items = userIds.map((userId) => {
    if (!ids.has(userId)) return { userId, outcome: 'customer_not_found' };
    const answer = answers.next().value;
    const outcome = answer?.entered ? 'entered' : (answer?.code ?? 'not_entered');
    return { userId, outcome, ...(answer?.runId === undefined ? {} : { runId: answer.runId }) };
  });
  return { items };
}

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
  const id = randomUUID();
  await database.db.transaction(async (tx) => {
    await tx
      .insert(enrolment)
      .values({ id, workspaceId, journeyId, segmentId: segment.id, payload, total: size, actor });
    await recordAudit(tx, caller, 'journey.enrol_segment', journeyId, { segmentId: segment.id, enrolmentId: id });
  });
  try {
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
