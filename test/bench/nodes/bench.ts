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
  readonly perSecond: number;
  readonly cpuMs: number;
}

/**
 * What a customer costs who passes 10, 50 or 200 steps in one movement, and what 100 live versions beside each other
 * cost compared with one: milliseconds of CPU of router and Postgres. BENCH_N and BENCH_ROUNDS scale it.
 */
export async function nodes(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 3_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const servers = await startBenchServers();
  const { databaseUrl, temporalAddress, pids } = servers;
  const engine = await openLocalEngine({ databaseUrl, temporalAddress });
  const arms: Record<string, Arm[]> = { 10: [], 50: [], 200: [], '10 in 100 versions': [] };
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(arms)) {
      const event = `${name}/${round}`;
      const journeyId = await engine.publish(chain(Number.parseInt(name, 10), event));
      if (name.includes('versions')) await publishMany(engine, journeyId, 100);
      const people = await makePeople(engine, n, event);
      arms[name]?.push(await measure(engine, pids.postgres, journeyId, people, event));
      await engine.sql`update journey set status = 'stopped', stop_mode = 'finish' where id = ${journeyId}`;
    }
  await engine.close();
  await servers.stop();
  const of = (name: string) => arms[name]?.map(({ cpuMs }) => cpuMs) ?? [];
  const ratio = (to: string, from: string) => spread(of(to).map((cpu, round) => cpu / (of(from)[round] ?? Number.NaN)));
  return {
    bench: 'nodes',
    n,
    rounds,
    ...Object.fromEntries(
      Object.entries(arms).map(([name, all]) => [
        name,
        {
          customersPerSecond: spread(all.map((arm) => arm.perSecond)),
          cpuMsPerCustomer: spread(all.map((arm) => arm.cpuMs)),
        },
      ]),
    ),
    ratio: {
      '50 to 10': ratio('50', '10'),
      '200 to 10': ratio('200', '10'),
      '100 versions to 1': ratio('10 in 100 versions', '10'),
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
  journeyId: string,
  people: readonly string[],
  event: string,
): Promise<Arm> {
  const { sql } = engine;
  const [row] = await sql<{ versions: number }[]>`
    select count(*)::int as versions from journey_version where journey_id = ${journeyId}`;
  const versions = row?.versions ?? 1;
  const share = Math.ceil(people.length / versions);
  const used = { own: process.cpuUsage(), postgres: cpuSeconds(postgres) };
  const started = performance.now();
  for (let version = 1; version <= versions; version++) {
    if (versions > 1) await sql`update journey set live_version = ${version} where id = ${journeyId}`;
    await engine.allHappen(people.slice((version - 1) * share, version * share), event);
    if (versions > 1) await engine.router.settled();
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
  return { perSecond: people.length / seconds, cpuMs: (cpu / people.length) * 1_000 };
}
