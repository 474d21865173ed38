import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../db/database.ts';
import type { Log } from '../platform/log.ts';

const everyMs = 2_000;
/** Some beats may be late on a machine that is busy. */
const missedAfter = '10 seconds';

/** A worker says that it lives, until it is told to stop. Resolves once it has said so first; `over`, once it is gone. */
export async function keepBeating(
  sql: Sql,
  log: Pick<Log, 'warn'>,
  stopping: AbortSignal,
): Promise<{ readonly over: Promise<void> }> {
  const id = randomUUID();
  const beat = () => sql`
    with gone as (delete from worker_beat where at < clock_timestamp() - interval '1 hour')
    insert into worker_beat (id, at) values (${id}, clock_timestamp()) on conflict (id) do update set at = excluded.at`;
  await beat();
  return { over: goOn() };

  async function goOn(): Promise<void> {
    while (!stopping.aborted) {
      await sleep(everyMs, undefined, { signal: stopping }).catch(() => {});
      if (!stopping.aborted) await beat().catch((err: unknown) => log.warn({ err }, 'a beat of the worker was missed'));
    }
    await sql`delete from worker_beat where id = ${id}`.catch(() => {});
  }
}

/** Has any worker said of late that it lives? */
export async function aWorkerLives(sql: Sql): Promise<boolean> {
  const alive = await sql`select 1 from worker_beat where at > clock_timestamp() - ${missedAfter}::interval limit 1`;
  return alive.length > 0;
}
