import os from 'node:os';
import { bulkQueueOf } from '@olle/workflows/names';
import { auditActivities } from '../drift/activities.ts';
import { readEnv } from '../platform/env.ts';
import { openEngine } from '../process/open-engine.ts';
import { tellParent, untilToldToStop } from '../process/parent.ts';
import { createSegmentService } from '../segments/segment-service.ts';
import { activities } from './activities.ts';
import { bulkLimits, createJourneyWorker } from './journey-worker.ts';
import { logOfTemporal } from './log-of-temporal.ts';

/**
 * The process for what carries many at once: convoys, enrolments, migrations, audits. It has a thread, connections and
 * slots of its own and stands behind the others for the processor, so that a single customer never waits for a crowd.
 */
const env = readEnv(process.env);
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
const { maxConcurrentActivityTaskExecutions: calls, maxConcurrentLocalActivityExecutions: localCalls } = bulkLimits;
const engine = await openEngine(env, 'worker-bulk', calls + localCalls + 1);
const { log, client, instance, database, book, convoys, router, movement, afterCommit } = engine;
logOfTemporal(log);
const { sql } = database;
const { membersAfter } = createSegmentService(database);
const stopping = new AbortController();
const { worker, close } = await createJourneyWorker(
  env,
  bulkQueueOf(instance),
  {
    ...activities(
      { sql, book, router, convoys, movement, keep: env.keep, log, afterCommit },
      { sql, movement, convoys, membersAfter },
      stopping.signal,
    ),
    ...auditActivities({ client, sql, instance, convoys, convoyMax: env.convoyMax }),
  },
  bulkLimits,
);
const running = worker.run();
tellParent('ready');
await Promise.race([untilToldToStop(), running]);
stopping.abort();
if (worker.getState() === 'RUNNING') worker.shutdown();
await running;
await close();
await engine.close();
process.exit(0);
