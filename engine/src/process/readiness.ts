import { taskQueueOf } from '@olle/workflows/names';
import type { Engine } from './open-engine.ts';
import { aWorkerLives } from './worker-beat.ts';

/** A poll lasts a minute, so a worker that polls was seen within this time. */
const seenWithinMs = 70_000;

/** Whether Postgres, Temporal and a polling worker answer, each asked with a time limit. */
export function readiness({ database, client, instance }: Engine) {
  const within = async (question: Promise<boolean>): Promise<boolean> => {
    const timeout = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
    return await Promise.race([question.catch(() => false), timeout]);
  };
  const postgres = async () => (await database.sql`select 1`).length === 1;
  const temporal = async () => {
    await client.workflowService.describeNamespace({ namespace: client.options.namespace });
    return true;
  };
  const worker = async () => {
    if (!(await aWorkerLives(database.sql))) return false;
    const { pollers } = await client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueueOf(instance) },
      taskQueueType: 1, // workflow tasks
    });
    // Postgres' clock: this process's may be wrong, and then no worker would ever have been seen lately.
    const [clock] = await database.sql<{ now: Date }[]>`select clock_timestamp() as now`;
    const since = (clock?.now.getTime() ?? Date.now()) - seenWithinMs;
    return (pollers ?? []).some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > since);
  };
  return async () => {
    const answers = await Promise.all([postgres(), temporal(), worker()].map(within));
    const [isPostgres = false, isTemporal = false, isWorker = false] = answers;
    return { postgres: isPostgres, temporal: isTemporal, worker: isWorker };
  };
}
