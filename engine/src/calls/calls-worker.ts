import { callsQueueOf } from '@olle/workflows/names';
import { NativeConnection, type NativeConnectionOptions, Worker } from '@temporalio/worker';
import { openDatabase } from '../db/database.ts';
import type { Env } from '../platform/env.ts';
import { temporalConnection } from '../platform/temporal-connection.ts';
import { withoutData } from '../worker/without-data.ts';
import { callActivities } from './activities.ts';

/** Calls under way at once: each waits for somebody else for up to ten seconds, and costs little meanwhile. */
const callsLimits = { maxConcurrentActivityTaskExecutions: 50 } as const;

/** Connections of its own: before and after a call a row is written. */
const connections = 5;

/** The worker that calls other systems, on a queue of its own. It runs no workflow. */
export async function openCallsWorker(env: Env, instance: string) {
  if (env.databaseUrl === undefined) throw new Error('DATABASE_URL is not set');
  const database = openDatabase(env.databaseUrl, { max: connections, name: 'worker-calls' });
  // The same options but for an API key as a function, which ours never is.
  const connection = await NativeConnection.connect(temporalConnection(env.temporal) as NativeConnectionOptions);
  const worker = await Worker.create({
    connection,
    namespace: env.temporal.namespace,
    taskQueue: callsQueueOf(instance),
    activities: callActivities({ sql: database.sql, allowed: env.webhookAllow }),
    interceptors: { activity: [withoutData] },
    shutdownGraceTime: '1 second',
    ...callsLimits,
  });
  const close = async () => {
    await connection.close();
    await database.close();
  };
  return { worker, close };
}
