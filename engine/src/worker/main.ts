import { taskQueueOf } from '@olle/workflows/names';
import { publishDue } from '../api/scheduled-publications/publish-due.ts';
import { openCallsWorker } from '../calls/calls-worker.ts';
import { readEnv } from '../platform/env.ts';
import { openEngine } from '../process/open-engine.ts';
import { tellParent, untilToldToStop } from '../process/parent.ts';
import { sendingDeps } from '../process/sending-deps.ts';
import { keepBeating } from '../process/worker-beat.ts';
import { createSegmentService } from '../segments/segment-service.ts';
import { senderActivities } from '../sending/activities.ts';
import { ensureSenders } from '../sending/ensure-senders.ts';
import { activities } from './activities.ts';
import { keepBulk } from './bulk-process.ts';
import type { MembersAfter } from './enrol-page.ts';
import { createJourneyWorker, workerLimits } from './journey-worker.ts';
import { ensureStanding, keepStanding } from './keep-standing.ts';
import { logOfTemporal } from './log-of-temporal.ts';

/** The worker's process: carries time, sends messages, sweeps. Any number of them may run. */
const env = readEnv(process.env);
const engine = await openEngine(env, 'worker', workerLimits.maxConcurrentLocalActivityExecutions + 4);
const { log, client, instance, database, book, convoys, router, movement, afterCommit } = engine;
logOfTemporal(log);

const house = {
  sql: database.sql,
  book,
  router,
  convoys,
  movement,
  keep: env.keep,
  log,
  afterCommit,
  publishDue: () => publishDue({ database, movement, log }),
};
const segments = createSegmentService(database);
const membersAfter: MembersAfter = (...page) => segments.membersAfter(...page);
const stopping = new AbortController();
const sending = senderActivities(sendingDeps(env, engine), stopping.signal);
const ofJourneys = activities(house, { sql: database.sql, movement, convoys, membersAfter }, stopping.signal);
const workers = await Promise.all([
  createJourneyWorker(env, taskQueueOf(instance), { ...ofJourneys, ...sending }),
  openCallsWorker(env, instance),
]);
// Before there is work in hand a signal ends this process by itself.
const told = untilToldToStop();
const running = workers.map(({ worker }) => worker.run());
let bulk: ReturnType<typeof keepBulk> | undefined;
let beating: Awaited<ReturnType<typeof keepBeating>> | undefined;
// A stop does not wait for what is still to come up.
const nothingMore = new Promise<never>(() => {});
await Promise.race([told, ...running, comeUp().then(() => nothingMore)]);
stopping.abort();
const bulkEnds = bulk?.stop();
for (const { worker } of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
await Promise.all(running);
for (const { close } of workers) await close();
await bulkEnds;
await beating?.over;
await engine.close();
process.exit(0);

async function comeUp(): Promise<void> {
  const ensureOthers = () => ensureSenders(client, taskQueueOf(instance), instance);
  await ensureStanding(engine, ensureOthers);
  if (stopping.signal.aborted) return;
  void keepStanding(engine, ensureOthers, stopping.signal);
  beating = await keepBeating(database.sql, log, stopping.signal);
  if (stopping.signal.aborted) return;
  tellParent('ready');
  // After that, so that it makes no start slower.
  bulk = keepBulk(log);
}
