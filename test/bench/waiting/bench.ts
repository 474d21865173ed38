import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type LocalEngine, openLocalEngine } from '../../harness/local-engine.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { startBenchServers } from '../servers.ts';
import { diskMb, residentMb } from '../sizes.ts';
import { quantile } from '../spread.ts';
import { startWorkerPart } from '../worker-part.ts';

const waiting = (name: string, event: string, wait: string): JourneyDocument => ({
  format: 1,
  name,
  trigger: { type: 'event', event },
  exits: [{ event: 'Left' }],
  nodes: [{ id: 'w1', type: 'wait', config: { for: wait } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});

/**
 * N customers who wait: what that takes of memory and disk; 5,000 exits at once, and one exit; then all waits over at one
 * instant, while five customers a second wait alone for five seconds. BENCH_N scales it.
 */
export async function waitingBench(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 100_000);
  const exits = Math.min(5_000, Math.round(n / 10));
  const servers = await startBenchServers();
  const { databaseUrl, temporalAddress, folder } = servers;
  const engine = await openLocalEngine({ databaseUrl, temporalAddress });
  await engine.sql`update workspace set sending_paused = true`;
  const worker = await startWorkerPart({ ...servers, instance: engine.instance });
  const sizes = () => ({
    memoryMb: {
      temporal: residentMb(servers.pids.temporal),
      postgres: residentMb(servers.pids.postgres),
      worker: residentMb(worker.pid),
    },
    diskMb: { temporal: diskMb(path.join(folder, 'temporal.db')), all: diskMb(folder) },
  });
  const journeyId = await engine.publish(waiting('Crowd', 'Crowded', 'P1D'));
  await engine.publish(waiting('Alone', 'Came alone', 'PT5S'));
  const people = await makePeople(engine, n, 'crowd');
  const singles = await makePeople(engine, 5_000, 'singles');
  const empty = sizes();
  const began = performance.now();
  await enrolBatch(engine, journeyId, 'crowd', n);
  await until(async () => (await runsOf(engine, journeyId, 'waiting')) === n);
  const enrolSeconds = (performance.now() - began) / 1_000;
  await sleep(5_000);
  const full = sizes();
  const alone = await lagOfSingles(engine, singles, async () => false, 10_000);
  const one = await exitOf(engine, people.slice(0, 1));
  const many = await exitOf(engine, people.slice(1, 1 + exits));
  const left = n - 1 - exits;
  // All at one instant, ten seconds from now, as when a wait ends at nine in the morning.
  await engine.sql`update run set until = clock_timestamp() + interval '10 seconds' where journey_id = ${journeyId} and status = 'waiting'`;
  const convoys = await engine.sql<{ convoyId: string; bulk: boolean }[]>`
    update convoy set due_at = clock_timestamp() + interval '10 seconds', nudge_wanted_at = clock_timestamp()
    where journey_id = ${journeyId} and closed_at is null returning id as "convoyId", bulk`;
  engine.convoys.follow({ start: [], nudge: convoys.map((convoy) => ({ ...convoy, dueInMs: 10_000 })) });
  const due = performance.now() + 10_000;
  const finished = async () => (await runsOf(engine, journeyId, 'finished')) >= left;
  const crowded = lagOfSingles(engine, singles, async () => !(await finished()), 15_000);
  await until(finished);
  const through = (performance.now() - due) / 1_000;
  const beside = await crowded;
  await worker.stop();
  await engine.close();
  await servers.stop();
  return {
    bench: 'waiting',
    n,
    workflows: convoys.length,
    enrolSeconds: Math.round(enrolSeconds),
    empty,
    full,
    exitMs: { one: one.last, count: exits, first: many.first, last: many.last },
    wakes: {
      count: left,
      secondsUntilAllAreThrough: Number(through.toFixed(1)),
      perSecond: Math.round(left / through),
    },
    lagOfSinglesMs: { before: figures(alone), beside: figures(beside) },
    ratio: { besideToBefore: Number((quantile(beside, 0.99) / quantile(alone, 0.99)).toPrecision(3)) },
  };
}

async function runsOf({ sql }: LocalEngine, journeyId: string, status: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from run where journey_id = ${journeyId} and status = ${status}`;
  return row?.n ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(250);
}

/** From the commit of the first event to the commit that let out the first and the last. */
async function exitOf(engine: LocalEngine, people: readonly string[]) {
  const { sql, router } = engine;
  const [before] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  await engine.allHappen(people, 'Left');
  await router.settled();
  await until(async () => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from run where customer_id = any(${people as string[]}::uuid[]) and status = 'exited'`;
    return row?.n === people.length;
  });
  const [row] = await sql<{ first: Date; last: Date }[]>`
    select min(updated_at) as first, max(updated_at) as last from run
    where customer_id = any(${people as string[]}::uuid[]) and status = 'exited'`;
  const from = before?.now.getTime() ?? 0;
  return { first: (row?.first.getTime() ?? 0) - from, last: (row?.last.getTime() ?? 0) - from };
}

/** Five a second, each alone: how late each went on. */
async function lagOfSingles(engine: LocalEngine, singles: string[], goOn: () => Promise<boolean>, leastMs: number) {
  const ids: string[] = [];
  const started = performance.now();
  while (performance.now() - started < leastMs || (await goOn())) {
    const id = singles.pop() ?? '';
    ids.push(id);
    await engine.allHappen([id], 'Came alone');
    await sleep(Math.max(0, started + ids.length * 200 - performance.now()));
  }
  await sleep(8_000);
  const rows = await engine.sql<{ lag: number }[]>`
    select extract(epoch from case when status = 'finished' then updated_at else clock_timestamp() end - ended_or_due)::float8 * 1000 as lag
    from (select *, coalesce(ended_at, until) as ended_or_due from run where customer_id = any(${ids}::uuid[])) r`;
  return rows.map(({ lag }) => lag);
}

const figures = (values: readonly number[]) => ({
  count: values.length,
  p50: Math.round(quantile(values, 0.5)),
  p99: Math.round(quantile(values, 0.99)),
});
