import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase, type Sql } from '@olle/engine/db/database';
import { runBacktest } from '@olle/engine/rehearsal/run-backtest';
import { compile } from '@olle/shared/journey/compile';
import { startBenchPostgres } from '../servers.ts';
import { spread } from '../spread.ts';
import { cartJourney } from './journey.ts';

const day = 86_400_000;
const daysBack = 30;

/**
 * A cart reminder over the recorded events of 30 days and 100,000 customers, in threads beside this one, as the API runs
 * it. One JSON line. BENCH_N, BENCH_ROUNDS and BENCH_THREADS scale it.
 */
export async function backtest(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 100_000);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
  const servers = await startBenchPostgres();
  const database = openDatabase(servers.databaseUrl, { max: 2 });
  const workspaceId = randomUUID();
  const to = Math.floor(Date.now() / day) * day;
  const recorded = await record(database.sql, workspaceId, n, to);
  const compiled = compile(cartJourney);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const task = {
    databaseUrl: servers.databaseUrl,
    language: 'en' as const,
    threads: Number(process.env.BENCH_THREADS ?? 2) === 1 ? (1 as const) : (2 as const),
    workspaceId,
    journeyId: randomUUID(),
    plan: compiled.plan,
    from: to - daysBack * day,
    to,
    end: to + day,
    segments: {},
    workspaceZone: 'Asia/Seoul',
  };
  const lag = monitorEventLoopDelay({ resolution: 10 });
  const seconds: number[] = [];
  let answer = null;
  lag.enable();
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    answer = await runBacktest(task, { signal: new AbortController().signal });
    seconds.push((performance.now() - began) / 1_000);
  }
  lag.disable();
  await database.close();
  await servers.stop();
  return {
    bench: 'backtest',
    customers: n,
    days: daysBack,
    recorded,
    rounds,
    seconds: spread(seconds),
    read: answer && { customers: answer.customers, events: answer.events },
    entered: answer?.entered,
    sent: answer && Object.values(answer.nodes).reduce((sum, { sent }) => sum + sent, 0),
    eventsPerSecond: answer && Math.round(answer.events / Math.min(...seconds)),
    apiThreadLagMs: { p99: lag.percentile(99) / 1e6, max: lag.max / 1e6 },
  };
}

/** What a shop's month leaves: everybody looks around, many fill a cart, some buy. Answers the number of events. */
async function record(sql: Sql, workspaceId: string, n: number, to: number): Promise<number> {
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    select gen_random_uuid(), ${workspaceId}, 'u' || i,
      jsonb_build_object('email', i || '@shop.example', 'name', 'Customer ' || i, 'tier', case when i % 10 = 0 then 'vip' else 'basic' end)
    from generate_series(1, ${n}::int) i`;
  await sql`
    insert into consent_record (workspace_id, customer_id, channel, category, granted, source, at)
    select ${workspaceId}, id, 'email', 'advertising', true, 'bench', ${new Date(to - 60 * day)} from customer where user_id < 'u8'`;
  // In the order of time, as they come in: one customer's events lie far apart on disk.
  for (let back = daysBack + 10; back > 0; back--) {
    const begin = new Date(to - back * day);
    await sql`
      insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
      select ${workspaceId}, c.id, gen_random_uuid()::text, 'track', e.name, ${begin}::timestamptz + random() * interval '1 day',
        jsonb_build_object('cart_id', c.user_id || '-' || ${back}::int, 'product_id', 'p' || (random() * 500)::int, 'name', '한라봉 3kg',
          'price', 39000, 'quantity', 1, 'revenue', 39000, 'currency', 'KRW', 'brand', 'Olle', 'url', 'https://shop.example/p/1')
      from customer c cross join (values ('Page Viewed', 0.2), ('Product Viewed', 0.15), ('Product Added', 0.07), ('Order Completed', 0.02)) e(name, share)
      where c.workspace_id = ${workspaceId} and random() + 0 * length(c.user_id) < e.share
      order by random()`;
  }
  await sql`analyze`;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from event`;
  return row?.n ?? 0;
}
