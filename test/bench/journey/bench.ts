import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { taskQueueOf } from '@olle/workflows/names';
import { bundleWorkflowCode } from '@temporalio/worker';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import { type LocalEngine, openLocalEngine } from '../../harness/local-engine.ts';
import { cpuSeconds } from '../cpu.ts';
import { startBenchServers } from '../servers.ts';
import { spread } from '../spread.ts';

const waitMs = 3_000;

interface Arm {
  readonly perSecond: number;
  readonly historyEvents: number;
  readonly cpu: {
    readonly worker: number;
    readonly server: number;
    readonly postgres: number;
    readonly router: number;
  };
}

/**
 * The reference journey with a short wait, N customers entering at once, against the same by hand: an activity per node,
 * and a local activity per step. One JSON line. BENCH_N and BENCH_ROUNDS scale it.
 */
export async function journey(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 3_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const servers = await startBenchServers();
  const { databaseUrl, temporalAddress } = servers;
  const engine = await openLocalEngine({ databaseUrl, temporalAddress, convoyMax: 1 });
  const journeyId = await engine.publish(referenceJourney('PT3S'));
  const bundle = path.join(servers.folder, 'bench-bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(import.meta.dirname, 'all-workflows.ts'),
    webpackConfigHook: (config) => ({ ...config, mode: 'production' }),
  });
  writeFileSync(bundle, code);
  const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TZ: 'UTC',
      DATABASE_URL: servers.databaseUrl,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      INSTANCE: engine.instance,
      BUNDLE: bundle,
      WORKSPACE: engine.workspaceId,
      JOURNEY: journeyId,
    },
  });
  await once(worker, 'message');
  const pids = { worker: worker.pid ?? 0, server: servers.pids.temporal, postgres: servers.pids.postgres };
  const results: Record<'olle' | 'activityPerNode' | 'localActivityPerStep', Arm[]> = {
    olle: [],
    activityPerNode: [],
    localActivityPerStep: [],
  };
  for (let round = 0; round < rounds; round++) {
    results.olle.push(await measure(engine, pids, n, () => ours(engine, n)));
    results.localActivityPerStep.push(await measure(engine, pids, n, () => byHand(engine, 'localActivityPerStep', n)));
    results.activityPerNode.push(await measure(engine, pids, n, () => byHand(engine, 'activityPerNode', n)));
  }
  worker.disconnect();
  await once(worker, 'exit');
  await engine.close();
  await servers.stop();
  const arms = Object.fromEntries(Object.entries(results).map(([name, all]) => [name, summary(all)]));
  const ratio = (other: readonly Arm[]) =>
    spread(results.olle.map((arm, round) => arm.perSecond / (other[round]?.perSecond ?? Number.NaN)));
  return {
    bench: 'journey',
    n,
    rounds,
    waitMs,
    convoys: 1,
    ...arms,
    ratio: {
      toActivityPerNode: ratio(results.activityPerNode),
      toLocalActivityPerStep: ratio(results.localActivityPerStep),
    },
  };
}

async function measure(
  engine: LocalEngine,
  pids: Record<'worker' | 'server' | 'postgres', number>,
  n: number,
  run: () => Promise<string>,
): Promise<Arm> {
  const before = {
    worker: cpuSeconds(pids.worker),
    server: cpuSeconds(pids.server),
    postgres: cpuSeconds(pids.postgres),
    own: process.cpuUsage(),
  };
  const started = performance.now();
  const workflowId = await run();
  const seconds = (performance.now() - started) / 1_000;
  const own = process.cpuUsage(before.own);
  const per = (used: number) => Number(((used / n) * 1_000).toPrecision(3));
  const { events } = await engine.client.workflow.getHandle(workflowId).fetchHistory();
  return {
    perSecond: n / seconds,
    historyEvents: events?.length ?? 0,
    cpu: {
      worker: per(cpuSeconds(pids.worker) - before.worker),
      server: per(cpuSeconds(pids.server) - before.server),
      postgres: per(cpuSeconds(pids.postgres) - before.postgres),
      router: per((own.user + own.system) / 1e6),
    },
  };
}

function summary(arms: readonly Arm[]) {
  const cpu = (part: keyof Arm['cpu']) => spread(arms.map((arm) => arm.cpu[part]));
  return {
    journeysPerSecond: spread(arms.map(({ perSecond }) => perSecond)),
    historyEvents: arms[0]?.historyEvents,
    cpuSecondsPer1000: {
      worker: cpu('worker'),
      server: cpu('server'),
      postgres: cpu('postgres'),
      router: cpu('router'),
    },
  };
}

/** N events at once, routed as the API routes them; until the last run ended. Answers one workflow's id. */
async function ours(engine: LocalEngine, n: number): Promise<string> {
  const { sql } = engine;
  const customers = await makeCustomers(engine, n);
  await engine.allHappen(customers, 'Signed Up');
  for (;;) {
    const [left] = await sql<{ ended: number; convoyId: string | null }[]>`
      select count(*) filter (where ended_at is not null)::int as ended, max(last_convoy_id::text) as "convoyId" from run
      where customer_id = any(${customers}::uuid[])`;
    if (left?.ended === n) return `${engine.instance}-convoy-${left.convoyId}`;
    await sleep(100);
  }
}

async function byHand(engine: LocalEngine, type: string, n: number): Promise<string> {
  const customers = await makeCustomers(engine, n);
  const runIds = customers.map(() => randomUUID());
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < n; index = next++) {
      const runId = runIds[index] ?? '';
      const args = [{ runId, customerId: customers[index], waitMs }];
      await engine.client.workflow.start(type, {
        workflowId: `bench-${runId}`,
        taskQueue: taskQueueOf(engine.instance),
        args,
      });
    }
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  for (;;) {
    const [row] = await engine.sql<{ ended: number }[]>`
      select count(*)::int as ended from run where id = any(${runIds}::uuid[]) and ended_at is not null`;
    if (row?.ended === n) return `bench-${runIds[0]}`;
    await sleep(100);
  }
}

async function makeCustomers({ sql, workspaceId }: LocalEngine, n: number): Promise<string[]> {
  const ids = Array.from({ length: n }, () => randomUUID());
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    select id, ${workspaceId}, id::text, jsonb_build_object('email', id || '@shop.example', 'tier', 'vip') from unnest(${ids}::uuid[]) as t(id)`;
  await sql`insert into customer_lock select id from unnest(${ids}::uuid[]) as t(id)`;
  return ids;
}
