import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { LocalEngine } from '../../harness/local-engine.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { comeAlone, until } from '../singles.ts';
import { diskMb, residentMb } from '../sizes.ts';
import { figures, quantile } from '../spread.ts';
import { openStage } from '../stage.ts';

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
  const { servers, engine, worker, close } = await openStage();
  await engine.sql`update workspace set sending_paused = true`;
  // With its log of writes, which lies beside it.
  const temporalDisk = () =>
    ['', '-wal', '-shm'].reduce((sum, end) => sum + diskMb(path.join(servers.folder, `temporal.db${end}`)), 0);
  const sizes = () => ({
    memoryMb: {
      temporal: residentMb(servers.pids.temporal),
      postgres: residentMb(servers.pids.postgres),
      worker: residentMb(worker.pid),
    },
    diskMb: { temporal: temporalDisk(), all: diskMb(servers.folder) },
  });
  const journeyId = await engine.publish(waiting('Crowd', 'Crowded', 'P1D'));
  await engine.publish(waiting('Alone', 'Came alone', 'PT5S'));
  const people = await makePeople(engine, n, 'crowd');
  const singles = await makePeople(engine, 5_000, 'singles');
  const empty = sizes();
  const began = performance.now();
  await enrolBatch(engine, journeyId, 'crowd', n);
  const enrolMs = await until(async () => (await runsOf(engine, journeyId, 'waiting')) === n, { began });
  await sleep(5_000);
  const full = sizes();
  const alone = await lagOfSingles(engine, singles, 10_000);
  const one = await exitOf(engine, people.slice(0, 1));
  const many = await exitOf(engine, people.slice(1, 1 + exits));
  // All at one instant, as when a wait ends at nine in the morning; so far ahead that everybody is told of it before.
  const aheadMs = 10_000 + n / 5;
  const told = performance.now();
  const due = new Date(Date.now() + aheadMs);
  await engine.sql`update run set until = ${due} where journey_id = ${journeyId} and status = 'waiting'`;
  const convoys = await engine.sql<{ convoyId: string; bulk: boolean }[]>`
    update convoy set due_at = ${due}, nudge_wanted_at = clock_timestamp()
    where journey_id = ${journeyId} and closed_at is null returning id as "convoyId", bulk`;
  engine.convoys.follow({ start: [], nudge: convoys.map((convoy) => ({ ...convoy, dueInMs: aheadMs })) });
  const isThrough = async () => (await runsOf(engine, journeyId, 'waiting')) === 0;
  await sleep(aheadMs - (performance.now() - told));
  const through = until(isThrough);
  const beside = await lagOfSingles(engine, singles, 15_000, through);
  const seconds = (await through) / 1_000;
  const finished = await runsOf(engine, journeyId, 'finished');
  await close();
  return {
    bench: 'waiting',
    n,
    workflows: convoys.length,
    enrolSeconds: Math.round(enrolMs / 1_000),
    empty,
    full,
    exitMs: { one: one.last, count: exits, first: many.first, last: many.last },
    wakes: {
      count: finished,
      secondsUntilAllAreThrough: Number(seconds.toFixed(1)),
      perSecond: Math.round(finished / seconds),
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

/** Five a second, each alone: how late each went on. Whoever has not gone on is late until now. */
async function lagOfSingles(engine: LocalEngine, singles: string[], leastMs: number, crowd?: Promise<unknown>) {
  const came = await comeAlone(engine, singles, 'Came alone', leastMs, crowd);
  await sleep(8_000);
  const rows = await engine.sql<{ lag: number }[]>`
    select extract(epoch from case when status = 'finished' then updated_at else clock_timestamp() end
      - coalesce(ended_at, until))::float8 * 1000 as lag
    from run where customer_id = any(${[...came.keys()]}::uuid[])`;
  return rows.map(({ lag }) => lag);
}
