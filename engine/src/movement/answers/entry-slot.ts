import { type EntryCount, takePlace } from '@olle/shared/runner/entry-slot';
import type { Answer } from '@olle/shared/runner/question';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** Takes places under the caps of journeys, one asker after another, under the lock of each journey's own row. */
export async function answerEntrySlots(
  tx: TransactionSql,
  asked: readonly AskedOf<'entry_slot'>[],
): Promise<Answer<'entry_slot'>[]> {
  const counts = await lockCounts(tx, asked);
  const answers = asked.map(({ question }): Answer<'entry_slot'> => {
    const { answer, count } = takePlace(counts.get(question.journeyId) as EntryCount, question); // locked for every asker
    counts.set(question.journeyId, count);
    return answer;
  });
  const rows = [...counts].map(([journey_id, { total, hourFrom, inHour }]) => ({
    journey_id,
    total,
    hour_from: hourFrom === null ? null : new Date(hourFrom).toISOString(),
    in_hour: inHour,
  }));
  await tx`
    update entry_count c set total = q.total, hour_from = q.hour_from, in_hour = q.in_hour
    from jsonb_to_recordset(${recordset(tx, rows)}) as q(journey_id uuid, total bigint, hour_from timestamptz, in_hour int)
    where c.journey_id = q.journey_id`;
  return answers;
}

/** In the order of ids, so that two batches do not wait for each other. */
async function lockCounts(tx: TransactionSql, asked: readonly AskedOf<'entry_slot'>[]) {
  const versions = new Map<string, { version: number; workspaceId: string }>();
  for (const { asker, question } of asked) {
    const version = Math.max(question.version, versions.get(question.journeyId)?.version ?? 0);
    versions.set(question.journeyId, { version, workspaceId: asker.workspaceId });
  }
  const ids = [...versions.keys()].sort();
  const wanted = ids.map((journey_id) => ({ journey_id, workspace_id: versions.get(journey_id)?.workspaceId }));
  await tx`
    insert into entry_count (journey_id, workspace_id, version, total, in_hour)
    select journey_id, workspace_id, 0, 0, 0
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(journey_id uuid, workspace_id uuid) order by 1
    on conflict do nothing`;
  const rows = await tx<(Omit<EntryCount, 'hourFrom'> & { id: string; version: number; hourFrom: Date | null })[]>`
    select journey_id as id, version, total, hour_from as "hourFrom", in_hour as "inHour" from entry_count
    where journey_id = any(${ids}::uuid[]) order by journey_id for update`;
  const counts = new Map<string, EntryCount>();
  for (const { id, version, total, hourFrom, inHour } of rows) {
    const live = versions.get(id)?.version ?? 0;
    const counted = { total, hourFrom: hourFrom?.getTime() ?? null, inHour };
    counts.set(id, live > version ? await countAnew(tx, id, live) : counted);
  }
  return counts;
}

/** A version that was not counted for before: earlier ones may have had no cap, and let in whom nobody counted. */
async function countAnew(tx: TransactionSql, journeyId: string, version: number): Promise<EntryCount> {
  const [row] = await tx<{ total: number; hourFrom: Date | null; inHour: number }[]>`
    select count(*)::int as total, min(entered_at) filter (where recent) as "hourFrom",
      (count(*) filter (where recent))::int as "inHour"
    from (select entered_at, entered_at > clock_timestamp() - interval '1 hour' as recent from run
      where journey_id = ${journeyId}) r`;
  await tx`update entry_count set version = ${version} where journey_id = ${journeyId}`;
  return { total: row?.total ?? 0, hourFrom: row?.hourFrom?.getTime() ?? null, inHour: row?.inHour ?? 0 };
}
