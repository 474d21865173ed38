import { openLocalEngine } from '../../harness/local-engine.ts';
import { startBenchServers } from '../servers.ts';
import { spread } from '../spread.ts';
import { startWorkerPart } from '../worker-part.ts';
import { type Arm, type Measured, measure, type Part } from './measure.ts';

/**
 * The reference journey for N customers, with its steps, reasons, counters and queued messages: the whole way, and
 * entering alone (they wait for a day); by enrolling a segment and by the router under load; in convoys, and, fewer, with a
 * workflow for each. Sending is switched off: it has benches of its own. BENCH_N and BENCH_ROUNDS scale it, BENCH_ARMS
 * names some of its arms.
 */
export async function convoys(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 30_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const single = Math.max(100, Math.round(n / 20));
  const asked = process.env.BENCH_ARMS?.split(',');
  const arms = (
    [
      { convoyMax: 500, name: 'enrolled', by: 'enrolment', n, wait: 'PT3S' },
      { convoyMax: 500, name: 'routed', by: 'router', n, wait: 'PT3S' },
      { convoyMax: 500, name: 'entriesEnrolled', by: 'enrolment', n, wait: 'P1D' },
      { convoyMax: 500, name: 'entriesRouted', by: 'router', n, wait: 'P1D' },
      { convoyMax: 1, name: 'alone', by: 'router', n: single, wait: 'PT3S' },
    ] as const
  ).filter(({ name }) => asked?.includes(name) ?? true);
  const results = new Map<string, Measured[]>(arms.map(({ name }) => [name, []]));
  for (const convoyMax of new Set(arms.map((arm) => arm.convoyMax))) {
    const some = arms.filter((arm) => arm.convoyMax === convoyMax);
    for (const [name, measured] of await measureAll(some, convoyMax, rounds)) results.set(name, measured);
  }
  const rates = (name: string) => results.get(name)?.map(({ perSecond }) => perSecond) ?? [];
  const ratio = (to: string, from: string) =>
    spread(rates(to).map((rate, round) => rate / (rates(from)[round] ?? Number.NaN)));
  return {
    bench: 'convoys',
    rounds,
    ...Object.fromEntries(arms.map((arm) => [arm.name, { n: arm.n, ...summary(results.get(arm.name) ?? []) }])),
    ratio: { enrolledToAlone: ratio('enrolled', 'alone'), routedToAlone: ratio('routed', 'alone') },
  };
}

/** Servers and a worker of their own, and nobody waits there from before. */
async function measureAll(arms: readonly Arm[], convoyMax: number, rounds: number): Promise<Map<string, Measured[]>> {
  const servers = await startBenchServers();
  const { databaseUrl, temporalAddress } = servers;
  const engine = await openLocalEngine({ databaseUrl, temporalAddress, convoyMax });
  await engine.sql`update workspace set sending_paused = true`;
  const worker = await startWorkerPart({ ...servers, instance: engine.instance, convoyMax });
  const pids = { worker: worker.pid, server: servers.pids.temporal, postgres: servers.pids.postgres };
  const results = new Map<string, Measured[]>(arms.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const arm of arms)
      results.get(arm.name)?.push(await measure(engine, pids, { ...arm, name: `${arm.name} ${round}` }));
  await worker.stop();
  await engine.close();
  await servers.stop();
  return results;
}

function summary(measured: readonly Measured[]) {
  const of = (figure: (one: Measured) => number) => spread(measured.map(figure));
  const cpu = (part: Part) => of((one) => one.cpu[part]);
  return {
    customersPerSecond: of(({ perSecond }) => perSecond),
    workflows: of(({ workflows }) => workflows),
    cpuSecondsPer1000: {
      worker: cpu('worker'),
      server: cpu('server'),
      postgres: cpu('postgres'),
      router: cpu('router'),
      all: of((one) => Object.values(one.cpu).reduce((sum, seconds) => sum + seconds, 0)),
    },
  };
}
