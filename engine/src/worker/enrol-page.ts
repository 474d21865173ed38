import { setTimeout as sleep } from 'node:timers/promises';
import type { Condition } from '@olle/shared/conditions/condition';
import type { JsonObject } from '@olle/shared/json';
import type { Sql, TransactionSql } from '../db/database.ts';
import type { EnrolOutcome, Movement } from '../movement/movement.ts';

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

/** Pages at once: one is interpreted while Postgres writes the other, and who is next is looked for. */
const lanes = 2;

/**
 * Enters the next pages of an enrolment, until told that it is enough. The cursor moves in the very transaction that
 * enters, and only after that of the page before: a repeat enters nobody twice, and nobody is passed over.
 */
export async function enrolPages(
  parts: Enrolling,
  enrolmentId: string,
  enough: () => boolean,
): Promise<{ done: boolean }> {
  const { sql, membersAfter, convoys } = parts;
  const [row] = await sql<EnrolmentRow[]>`
    select e.workspace_id as "workspaceId", e.journey_id as "journeyId", s.condition, e.payload, e.cursor, e.status
    from enrolment e left join segment s on s.id = e.segment_id where e.id = ${enrolmentId}`;
  if (row?.status !== 'running') return { done: true };
  if (row.condition === null) return await end(sql, enrolmentId, 'failed');
  const { workspaceId, condition } = row;
  const open: Promise<void>[] = [];
  const read = (after: string | null) => unheard(membersAfter(workspaceId, condition, after, page));
  let coming = read(row.cursor);
  try {
    for (let cursor = row.cursor; ; ) {
      for (let turns = 0; turns < 40 && convoys.backlog > mostBacklog; turns++) await sleep(50);
      const ids = await coming;
      const last = ids.at(-1);
      if (last !== undefined) {
        coming = read(last);
        open.push(unheard(enterPage(parts, enrolmentId, row, { ids, cursor, last, before: open.at(-1) })));
        cursor = last;
      }
      if (last === undefined || open.length === lanes || enough()) await open.shift();
      if (last === undefined || enough()) {
        await Promise.all(open);
        return last === undefined ? await end(sql, enrolmentId, 'done') : { done: false };
      }
    }
  } catch (error) {
    await Promise.allSettled(open);
    if (!(error instanceof NotActive)) throw error;
    return await whenNotActive(sql, enrolmentId, row.journeyId);
  }
}

/** It is awaited later, or not at all: a rejection that nobody looks at would end the process. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

interface Page {
  readonly ids: readonly string[];
  readonly cursor: string | null;
  readonly last: string;
  /** The page before, whose cursor this one goes on from. */
  readonly before: Promise<void> | undefined;
}

async function enterPage(
  { movement }: Enrolling,
  enrolmentId: string,
  { journeyId, payload }: EnrolmentRow,
  { ids, cursor, last, before }: Page,
): Promise<void> {
  const entries = ids.map((customerId) => ({ customerId, payload }));
  const moveCursor = async (tx: TransactionSql, enter: () => Promise<readonly EnrolOutcome[]>) => {
    const outcomes = await enter();
    if (outcomes.some(({ code }) => code === 'journey_not_active')) throw new NotActive();
    const entered = outcomes.filter((outcome) => outcome.entered).length;
    await before;
    const moved = await tx`
      update enrolment set cursor = ${last}, processed = processed + ${ids.length}, entered = entered + ${entered}
      where id = ${enrolmentId} and status = 'running' and cursor is not distinct from ${cursor}`;
    // Another worker entered this page meanwhile: everything here is undone.
    if (moved.count === 0) throw new Error(`enrolment ${enrolmentId} was taken on by another worker`);
  };
  await movement.enrol(journeyId, entries, moveCursor, before);
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
