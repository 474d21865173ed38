import { bulkQueueOf, taskQueueOf } from '@olle/workflows/names';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { openCallsWorker } from '../calls/calls-worker.ts';
import { auditActivities } from '../drift/activities.ts';
import { readEnv } from '../platform/env.ts';
import { openEngine } from '../process/open-engine.ts';
import { tellParent, untilToldToStop } from '../process/parent.ts';
import { sendingDeps } from '../process/sending-deps.ts';
import { createSegmentService } from '../segments/segment-service.ts';
import { senderActivities } from '../sending/activities.ts';
import { ensureSenders } from '../sending/ensure-senders.ts';
import { activities } from './activities.ts';
import { openBulk } from './bulk.ts';
import type { MembersAfter } from './enrol-page.ts';
import { bulkLimits, createJourneyWorker, workerLimits } from './journey-worker.ts';
import { ensureStanding, keepStanding } from './keep-standing.ts';

/** The worker's process: carries time, sends messages, sweeps. Any number of them may run. */
const env = readEnv(process.env);
const engine = await openEngine(env, 'worker', workerLimits.maxConcurrentLocalActivityExecutions + 4);
const bulk = openBulk(env, engine);
const { log, client, instance, database, book, convoys, router, movement, afterCommit } = engine;
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
    log[level === 'ERROR' ? 'error' : 'warn']({ meta }, message);
  }),
  // Ours decide when to stop: the launcher's signal, or its disappearance.
  shutdownSignals: [],
});

const house = { sql: database.sql, book, router, convoys, movement, log, afterCommit };
const segments = createSegmentService(database);
const membersAfter: MembersAfter = (...page) => segments.membersAfter(...page);
const stopping = new AbortController();
const sending = senderActivities(sendingDeps(env, engine), stopping.signal);
const ofJourneys = (parts: Pick<typeof house, 'sql' | 'movement'>) =>
  activities({ ...house, ...parts }, { ...parts, convoys, membersAfter }, stopping.signal);
const audits = auditActivities({ client, sql: bulk.sql, instance, convoys, convoyMax: env.convoyMax });
const workers = await Promise.all([
  createJourneyWorker(env, taskQueueOf(instance), { ...ofJourneys(house), ...sending }),
  createJourneyWorker(env, bulkQueueOf(instance), { ...ofJourneys(bulk), ...audits }, bulkLimits),
  openCallsWorker(env, instance),
]);
const running = workers.map(({ worker }) => worker.run());
const ensureOthers = () => ensureSenders(client, taskQueueOf(instance), instance);
await ensureStanding(engine, ensureOthers);
void keepStanding(engine, ensureOthers, stopping.signal);
tellParent('ready');
await Promise.race([untilToldToStop(), ...running]);
stopping.abort();
for (const { worker } of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
await Promise.all(running);
for (const { close } of workers) await close();
await bulk.close();
await engine.close();
process.exit(0);
