import { setTimeout as sleep } from 'node:timers/promises';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import { type LocalEngine, openLocalEngine } from '../../harness/local-engine.ts';
import { cpuSeconds } from '../cpu.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { startBenchServers } from '../servers.ts';
import { spread } from '../spread.ts';
import { startWorkerPart } from '../worker-part.ts';

interface Arm {
  readonly entriesPerSecond: number;
  readonly customersPerSecond: number;
  readonly workflows: number;
  readonly cpu: {
    readonly worker: number;
    readonly server: number;
    readonly postgres: number;
    readonly router: number;
  };
}

type Pids = Record<'worker' | 'server' | 'postgres', number>;
type Begin = (engine: LocalEngine, journeyId: string, people: readonly string[], batch: string) => Promise<unknown>;

const waitMs = 3_000;

/**
 * The whole reference journey for N customers, with its steps, reasons, counters and queued messages: by enrolling a
 * segment and by the router under load, in convoys; and, fewer, with a workflow for each. Sending is switched off: it
 * has benches of its own. BENCH_N and BENCH_ROUNDS scale it.
 */
export async function convoys(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 30_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const single = Math.max(100, Math.round(n / 20));
  const results: Record<'enrolled' | 'routed' | 'alone', Arm[]> = { enrolled: [], routed: [], alone: [] };
  for (const [convoyMax, arms] of [
    [500, ['enrolled', 'routed']],
    [1, ['alone']],
  ] as const) {
    const servers = await startBenchServers();
    const { databaseUrl, temporalAddress } = servers;
    const engine = await openLocalEngine({ databaseUrl, temporalAddress, convoyMax });
    await engine.sql`update workspace set sending_paused = true`;
    const worker = await startWorkerPart({ ...servers, instance: engine.instance, convoyMax });
    const pids = { worker: worker.pid, server: servers.pids.temporal, postgres: servers.pids.postgres };
    for (let round = 0; round < rounds; round++)
      for (const arm of arms) {
        const begin: Begin = arm === 'enrolled' ? enrolled : routed;
        results[arm].push(await measure(engine, pids, arm === 'alone' ? single : n, `${arm}-${round}`, begin));
      }
    await worker.stop();
    await engine.close();
    await servers.stop();
  }
  const rates = (arms: readonly Arm[]) => arms.map(({ customersPerSecond }) => customersPerSecond);
  return {
    bench: 'convoys',
    n,
    rounds,
    waitMs,
    enrolled: summary(results.enrolled),
    routed: summary(results.routed),
    alone: { n: single, ...summary(results.alone) },
    ratio: {
      enrolledToAlone: spread(rates(results.enrolled).map((rate, i) => rate / (rates(results.alone)[i] ?? Number.NaN))),
      routedToAlone: spread(rates(results.routed).map((rate, i) => rate / (rates(results.alone)[i] ?? Number.NaN))),
    },
  };
}

const enrolled: Begin = (engine, journeyId, people, batch) => enrolBatch(engine, journeyId, batch, people.length);

const routed: Begin = async (engine, _journeyId, people) => {
  for (let from = 0; from < people.length; from += 1_000)
    await engine.allHappen(people.slice(from, from + 1_000), 'Signed Up');
};

async function measure(engine: LocalEngine, pids: Pids, n: number, batch: string, begin: Begin): Promise<Arm> {
  const { sql } = engine;
  // Of its own name, so that the others' journeys do not hear its events.
  const journeyId = await engine.publish({ ...referenceJourney('PT3S'), name: batch });
  const people = await makePeople(engine, n, batch);
  const used = {
    worker: cpuSeconds(pids.worker),
    server: cpuSeconds(pids.server),
    postgres: cpuSeconds(pids.postgres),
  };
  const own = process.cpuUsage();
  const started = performance.now();
  await begin(engine, journeyId, people, batch);
  const count = async (status: string) => {
    const [row] = await sql<{ n: number }[]>`
      select coalesce(sum(n), 0)::int as n from (
        select count(*) as n from run where journey_id = ${journeyId} and (${status} = 'any' or status = ${status})) c`;
    return row?.n ?? 0;
  };
  while ((await count('any')) < n) await sleep(100);
  const entered = performance.now();
  while ((await count('finished')) < n) await sleep(100);
  const ended = performance.now();
  const router = process.cpuUsage(own);
  const per = (seconds: number) => Number(((seconds / n) * 1_000).toPrecision(3));
  const [made] = await sql<{ workflows: number }[]>`
    select count(distinct last_convoy_id)::int as workflows from run where journey_id = ${journeyId}`;
  await sql`update journey set status = 'stopped', stop_mode = 'finish' where id = ${journeyId}`;
  return {
    entriesPerSecond: (n / (entered - started)) * 1_000,
    customersPerSecond: (n / (ended - started)) * 1_000,
    workflows: made?.workflows ?? 0,
    cpu: {
      worker: per(cpuSeconds(pids.worker) - used.worker),
      server: per(cpuSeconds(pids.server) - used.server),
      postgres: per(cpuSeconds(pids.postgres) - used.postgres),
      router: per((router.user + router.system) / 1e6),
    },
  };
}

function summary(arms: readonly Arm[]) {
  const of = (figure: (arm: Arm) => number) => spread(arms.map(figure));
  return {
    entriesPerSecond: of((arm) => arm.entriesPerSecond),
    customersPerSecond: of((arm) => arm.customersPerSecond),
    workflows: of((arm) => arm.workflows),
    cpuSecondsPer1000: {
      worker: of(({ cpu }) => cpu.worker),
      server: of(({ cpu }) => cpu.server),
      postgres: of(({ cpu }) => cpu.postgres),
      router: of(({ cpu }) => cpu.router),
    },
  };
}
