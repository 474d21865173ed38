import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type LocalEngine, openLocalEngine } from '../../harness/local-engine.ts';
import { cpuSeconds } from '../cpu.ts';
import { makePeople } from '../people.ts';
import { startBenchServers } from '../servers.ts';
import { spread } from '../spread.ts';

/** So many splits in a row, then a wait of a day. */
function chain(nodes: number, event: string): JourneyDocument {
  const ids = Array.from({ length: nodes }, (_, index) => `s${index}`);
  return {
    format: 1,
    name: event,
    trigger: { type: 'event', event },
    nodes: [
      ...ids.map((id) => ({
        id,
        type: 'split' as const,
        config: {
          branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals' as const, value: 'vip' } }],
        },
      })),
      { id: 'w1', type: 'wait', config: { for: 'P1D' } },
    ],
    edges: [
      { from: 'trigger', output: 'next', to: 's0' },
      ...ids.map((id, index) => ({ from: id, output: 'vip', to: ids[index + 1] ?? 'w1' })),
    ],
  };
}

interface Arm {
  readonly nodes: number;
  /** So many live versions, each for an equal share of the customers. */
  readonly versions: number;
  /** Batches, one after the other; 1: as the router takes them. */
  readonly shares: number;
}

const arms = {
  '10': { nodes: 10, versions: 1, shares: 1 },
  '50': { nodes: 50, versions: 1, shares: 1 },
  '200': { nodes: 200, versions: 1, shares: 1 },
  '10 in 100 batches': { nodes: 10, versions: 1, shares: 100 },
  '10 in 100 versions': { nodes: 10, versions: 100, shares: 100 },
} as const satisfies Record<string, Arm>;

interface Measured {
  readonly perSecond: number;
  readonly cpuMs: number;
}

/**
 * What a customer costs who passes 10, 50 or 200 steps in one movement, and what 100 live versions beside each other
 * cost compared with one in as many batches: milliseconds of CPU of router and Postgres. BENCH_N and BENCH_ROUNDS scale
 * it.
 */
export async function nodes(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 3_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const servers = await startBenchServers();
  const { databaseUrl, temporalAddress, pids } = servers;
  const engine = await openLocalEngine({ databaseUrl, temporalAddress });
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round++)
    for (const [name, arm] of Object.entries(arms))
      measured.set(name, [
        ...(measured.get(name) ?? []),
        await measure(engine, pids.postgres, arm, { n, event: `${name}/${round}` }),
      ]);
  await engine.close();
  await servers.stop();
  const of = (name: keyof typeof arms) => measured.get(name)?.map(({ cpuMs }) => cpuMs) ?? [];
  const ratio = (to: keyof typeof arms, from: keyof typeof arms) =>
    spread(of(to).map((cpu, round) => cpu / (of(from)[round] ?? Number.NaN)));
  return {
    bench: 'nodes',
    n,
    rounds,
    ...Object.fromEntries(
      [...measured].map(([name, all]) => [
        `${name} steps`,
        {
          customersPerSecond: spread(all.map((one) => one.perSecond)),
          cpuMsPerCustomer: spread(all.map((one) => one.cpuMs)),
        },
      ]),
    ),
    ratio: {
      '50 to 10': ratio('50', '10'),
      '200 to 10': ratio('200', '10'),
      '100 versions to 1': ratio('10 in 100 versions', '10 in 100 batches'),
    },
  };
}

/** The same document again and again; customers enter under each in turn. */
async function publishMany({ sql }: LocalEngine, journeyId: string, versions: number): Promise<void> {
  await sql`
    insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
    select journey_id, v, workspace_id, document, plan, checksum || v, 'bench' from journey_version,
      generate_series(2, ${versions}::int) as v where journey_id = ${journeyId} and version = 1`;
}

async function measure(
  engine: LocalEngine,
  postgres: number,
  { nodes: steps, versions, shares }: Arm,
  { n, event }: { readonly n: number; readonly event: string },
): Promise<Measured> {
  const { sql } = engine;
  const journeyId = await engine.publish(chain(steps, event));
  await publishMany(engine, journeyId, versions);
  const people = await makePeople(engine, n, event);
  const size = Math.ceil(n / shares);
  const used = { own: process.cpuUsage(), postgres: cpuSeconds(postgres) };
  const started = performance.now();
  for (let share = 0; share < shares; share++) {
    await sql`update journey set live_version = ${(share % versions) + 1} where id = ${journeyId}`;
    await engine.allHappen(people.slice(share * size, (share + 1) * size), event);
    if (shares > 1) await engine.router.settled();
  }
  for (;;) {
    const [entered] = await sql<{ n: number }[]>`
      select count(*)::int as n from run where journey_id = ${journeyId} and node_id = 'w1'`;
    if (entered?.n === people.length) break;
    await sleep(50);
  }
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(used.own);
  const cpu = (user + system) / 1e6 + cpuSeconds(postgres) - used.postgres;
  await sql`update journey set status = 'stopped', stop_mode = 'finish' where id = ${journeyId}`;
  return { perSecond: people.length / seconds, cpuMs: (cpu / people.length) * 1_000 };
}
