import { setTimeout as sleep } from 'node:timers/promises';
import type { Condition } from '@olle/shared/conditions/condition';
import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import type { Movement } from '../movement/movement.ts';

/** Who is in a segment, page by page in the order of their ids. */
export type MembersAfter = (
  workspaceId: string,
  condition: Condition,
  after: string | null,
  limit: number,
) => Promise<readonly string[]>;

export interface Enrolling {
  readonly sql: Sql;
  readonly movement: Movement;
  readonly membersAfter: MembersAfter;
  /** What Temporal has not taken yet. */
  readonly convoys: { readonly backlog: number };
}

/** One convoy, and small enough for one transaction. */
const page = 500;
/** With more than this waiting for Temporal a page waits two seconds, and then the sweep has to help. */
const mostBacklog = 500;

interface EnrolmentRow {
  readonly workspaceId: string;
  readonly journeyId: string;
  /** Null: the segment is gone. */
  readonly condition: Condition | null;
  readonly payload: JsonObject;
  readonly cursor: string | null;
  readonly status: string;
}

/** The journey lets nobody in: the page is undone, so that nobody of it is passed over. */
class NotActive extends Error {}

/** Enters the next page of an enrolment. The cursor moves in the very transaction that enters, so a repeat enters nobody twice. */
export async function enrolPage(
  { sql, movement, membersAfter, convoys }: Enrolling,
  enrolmentId: string,
): Promise<{ done: boolean }> {
  const [row] = await sql<EnrolmentRow[]>`
    select e.workspace_id as "workspaceId", e.journey_id as "journeyId", s.condition, e.payload, e.cursor, e.status
    from enrolment e left join segment s on s.id = e.segment_id where e.id = ${enrolmentId}`;
  if (row?.status !== 'running') return { done: true };
  if (row.condition === null) return await end(sql, enrolmentId, 'failed');
  for (let turns = 0; turns < 40 && convoys.backlog > mostBacklog; turns++) await sleep(50);
  const ids = await membersAfter(row.workspaceId, row.condition, row.cursor, page);
  const last = ids.at(-1);
  if (last === undefined) return await end(sql, enrolmentId, 'done');
  const entries = ids.map((customerId) => ({ customerId, payload: row.payload }));
  const entering = movement.enrolTogether(row.journeyId, entries, async (tx, outcomes) => {
    if (outcomes.some(({ code }) => code === 'journey_not_active')) throw new NotActive();
    const entered = outcomes.filter((outcome) => outcome.entered).length;
    const moved = await tx`
      update enrolment set cursor = ${last}, processed = processed + ${ids.length}, entered = entered + ${entered}
      where id = ${enrolmentId} and cursor is not distinct from ${row.cursor}`;
    // Another worker entered this page meanwhile: everything here is undone.
    if (moved.count === 0) throw new Error(`enrolment ${enrolmentId} was taken on by another worker`);
  });
  try {
    await entering;
    return { done: false };
  } catch (error) {
    if (!(error instanceof NotActive)) throw error;
    return await whenNotActive(sql, enrolmentId, row.journeyId);
  }
}

/** A pause holds those who are still to enter, as it holds those inside; a stop is the end. */
async function whenNotActive(sql: Sql, enrolmentId: string, journeyId: string): Promise<{ done: true }> {
  const [journey] = await sql<{ status: string }[]>`select status from journey where id = ${journeyId}`;
  // Retried, ever more slowly, by the activity's own policy: no history is spent on waiting.
  if (journey?.status === 'paused' || journey?.status === 'active')
    throw new Error(`enrolment ${enrolmentId} goes on when its journey does`);
  return await end(sql, enrolmentId, 'failed');
}

async function end(sql: Sql, enrolmentId: string, status: 'done' | 'failed'): Promise<{ done: true }> {
  await sql`update enrolment set status = ${status}, finished_at = clock_timestamp() where id = ${enrolmentId}`;
  return { done: true };
}
