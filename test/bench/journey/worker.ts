import { openDatabase } from '@olle/engine/db/database';
import { JourneyBook } from '@olle/engine/movement/journeys';
import { Movement } from '@olle/engine/movement/movement';
import { readEnv } from '@olle/engine/platform/env';
import { createLog } from '@olle/engine/platform/log';
import { Router } from '@olle/engine/router/router';
import { Convoys } from '@olle/engine/temporal/convoys';
import { activities } from '@olle/engine/worker/activities';
import { workerLimits } from '@olle/engine/worker/journey-worker';
import { taskQueueOf } from '@olle/workflows/names';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { z } from 'zod';
import { baselineActivities } from './baseline-activities.ts';

/** The benchmark's worker, a process of its own so that its CPU can be told: ours and the two hand-written ones. */
const env = z
  .object({
    DATABASE_URL: z.string(),
    TEMPORAL_ADDRESS: z.string(),
    INSTANCE: z.string(),
    BUNDLE: z.string(),
    WORKSPACE: z.string(),
    JOURNEY: z.string(),
  })
  .parse(process.env);
const { sql } = openDatabase(env.DATABASE_URL, { max: 14 });
const client = new Client({ connection: await Connection.connect({ address: env.TEMPORAL_ADDRESS }) });
const log = createLog('bench', { level: 'warn' });
const book = new JourneyBook();
const convoys = new Convoys({ client, sql, instance: env.INSTANCE, log });
const afterCommit = convoys.follow.bind(convoys);
const router = new Router({ sql, book, log, afterCommit });
const movement = new Movement({ sql, book, client, instance: env.INSTANCE, afterCommit });
const ours = activities(
  { sql, book, router, convoys, movement, keep: readEnv({}).keep, log, afterCommit },
  { sql, movement, convoys, membersAfter: async () => [] },
);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS }),
  taskQueue: taskQueueOf(env.INSTANCE),
  workflowBundle: { codePath: env.BUNDLE },
  activities: { ...ours, ...baselineActivities(sql, env.WORKSPACE, env.JOURNEY) },
  ...workerLimits,
});
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
await worker.run();
