import { setTimeout as sleep } from 'node:timers/promises';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import type { LocalEngine } from '../../harness/local-engine.ts';
import { cpuSeconds } from '../cpu.ts';
import { enrolBatch, makePeople } from '../people.ts';

/** How customers come in: a segment that is enrolled, or events that the router routes. */
type By = 'enrolment' | 'router';

export interface Arm {
  readonly name: string;
  readonly by: By;
  readonly n: number;
  /** Customers who go the whole way wait for seconds; of those who only enter, nobody goes on. */
  readonly wait: 'PT3S' | 'P1D';
}

export interface Measured {
  readonly perSecond: number;
  readonly workflows: number;
  /** CPU seconds for 1,000 customers. */
  readonly cpu: Readonly<Record<Part, number>>;
}

const parts = ['worker', 'server', 'postgres', 'router'] as const;
export type Part = (typeof parts)[number];
type Pids = Readonly<Record<Exclude<Part, 'router'>, number>>;

/** One round: until all have ended, or until all have entered where nobody goes on. */
export async function measure(engine: LocalEngine, pids: Pids, { name, by, n, wait }: Arm): Promise<Measured> {
  const { sql } = engine;
  // Of its own name, so that the others' journeys do not hear its events.
  const journeyId = await engine.publish({
    ...referenceJourney(wait),
    name,
    trigger: { type: 'event', event: name },
  });
  const people = await makePeople(engine, n, name);
  const before = used(pids);
  const started = performance.now();
  if (by === 'enrolment') await enrolBatch(engine, journeyId, name, n);
  else for (let from = 0; from < n; from += 1_000) await engine.allHappen(people.slice(from, from + 1_000), name);
  const status = wait === 'P1D' ? 'waiting' : 'finished';
  const there = async () => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from run where journey_id = ${journeyId} and status = ${status}`;
    return row?.n ?? 0;
  };
  while ((await there()) < n) await sleep(250);
  const seconds = (performance.now() - started) / 1_000;
  const after = used(pids);
  const [made] = await sql<{ workflows: number }[]>`
    select count(distinct last_convoy_id)::int as workflows from run where journey_id = ${journeyId}`;
  await sql`update journey set status = 'stopped', stop_mode = 'finish' where id = ${journeyId}`;
  const per = (part: Part) => Number((((after[part] - before[part]) / n) * 1_000).toPrecision(3));
  return {
    perSecond: n / seconds,
    workflows: made?.workflows ?? 0,
    cpu: { worker: per('worker'), server: per('server'), postgres: per('postgres'), router: per('router') },
  };
}

function used(pids: Pids): Record<Part, number> {
  const { user, system } = process.cpuUsage();
  const router = (user + system) / 1e6;
  return {
    worker: cpuSeconds(pids.worker),
    server: cpuSeconds(pids.server),
    postgres: cpuSeconds(pids.postgres),
    router,
  };
}
