import type { Condition } from '@olle/shared/conditions/condition';
import { type Trigger, triggerSchema } from '@olle/shared/journey/trigger';
import type { Sql, TransactionSql } from '../db/database.ts';
import type { WatchedDate } from './evaluate-dates.ts';
import type { WatchedSegment } from './evaluate-members.ts';

/** Segments whose membership is kept. */
export async function readWatchedSegments(sql: Sql | TransactionSql): Promise<WatchedSegment[]> {
  return await sql<(WatchedSegment & { condition: Condition })[]>`
    select s.id::text, s.name, s.condition, w.workspace_id as "workspaceId", w.since, w.cursor, w.built_at as "builtAt"
    from segment_watch w join segment s on s.id = w.segment_id order by s.id`;
}

/** Journeys that begin on a date. */
export async function readWatchedDates(sql: Sql | TransactionSql): Promise<WatchedDate[]> {
  const rows = await sql<(Omit<WatchedDate, 'trigger'> & { trigger: unknown })[]>`
    select j.id::text as "journeyId", w.workspace_id as "workspaceId", w.since, w.cursor, w.built_at as "builtAt",
      v.plan->'trigger' as trigger, v.plan->>'timezone' as timezone
    from date_watch w join journey j on j.id = w.journey_id
    join journey_version v on v.journey_id = j.id and v.version = j.live_version order by j.id`;
  return rows.flatMap(({ trigger: stored, ...watch }) => {
    const trigger = parseTrigger(stored);
    return trigger?.type === 'date' ? [{ ...watch, trigger }] : [];
  });
}

/** null: of a later release. */
export function parseTrigger(stored: unknown): Trigger | null {
  const parsed = triggerSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
