import { randomUUID } from 'node:crypto';
import { parseCron } from '@olle/shared/schedule/cron';
import { lastTick, nextTick } from '@olle/shared/schedule/cron-ticks';
import type { Sql, TransactionSql } from '../db/database.ts';
import { writeAudit } from '../db/write-audit.ts';
import { parseTrigger } from './watches.ts';

interface Clock {
  readonly journeyId: string;
  readonly workspaceId: string;
  readonly nextAt: Date;
  readonly status: string;
  readonly trigger: unknown;
  readonly now: Date;
}

/**
 * Begins an enrolment for every schedule whose tick has come; answers their ids, whose workflows are to be started. Of
 * ticks that nobody was there to see only the last is made up for, and the record says how late.
 */
export async function fireTicks(sql: Sql): Promise<string[]> {
  return await sql.begin(async (tx) => {
    const clocks = await tx<Clock[]>`
      select c.journey_id::text as "journeyId", c.workspace_id::text as "workspaceId", c.next_at as "nextAt", j.status,
        v.plan->'trigger' as trigger, clock_timestamp() as now
      from schedule_clock c join journey j on j.id = c.journey_id
      join journey_version v on v.journey_id = j.id and v.version = j.live_version
      where c.next_at <= clock_timestamp() order by c.next_at limit 50 for update of c skip locked`;
    const begun: string[] = [];
    for (const clock of clocks) begun.push(...(await fire(tx, clock)));
    return begun;
  });
}

async function fire(tx: TransactionSql, { journeyId, workspaceId, nextAt, status, trigger: stored, now }: Clock) {
  const trigger = parseTrigger(stored);
  const cron = trigger?.type === 'schedule' ? parseCron(trigger.cron) : null;
  if (trigger?.type !== 'schedule' || !cron) return [];
  const tick = lastTick(cron, now.getTime(), nextAt.getTime() - 1, trigger.timezone);
  const next = nextTick(cron, now.getTime(), trigger.timezone);
  await tx`update schedule_clock set next_at = ${next === null ? null : new Date(next)} where journey_id = ${journeyId}`;
  // Whoever pauses at this very moment is followed by the next sync: nobody is enrolled meanwhile.
  if (tick === null || status !== 'active') return [];
  const [id, at] = [randomUUID(), new Date(tick)];
  const { count } = await tx`
    insert into schedule_tick (journey_id, at, workspace_id, enrolment_id)
    values (${journeyId}, ${at}, ${workspaceId}, ${id}) on conflict do nothing`;
  if (count === 0) return [];
  const { segmentId } = trigger;
  const payload = { segmentId, scheduledAt: at.toISOString() };
  await tx`
    insert into enrolment (id, workspace_id, journey_id, segment_id, payload, total, actor)
    values (${id}, ${workspaceId}, ${journeyId}, ${segmentId}, ${tx.json(payload)}, 0, 'schedule')`;
  const facts = {
    at: at.toISOString(),
    enrolmentId: id,
    missed: tick > nextAt.getTime(),
    lateMs: now.getTime() - tick,
  };
  await writeAudit(tx, { workspaceId, actor: 'schedule' }, 'journey.tick', journeyId, facts);
  return [id];
}
