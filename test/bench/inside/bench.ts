import { randomUUID } from 'node:crypto';
import { openDatabase } from '@olle/engine/db/database';
import { dryRun } from '@olle/engine/versions/dry-run';
import { readImpact } from '@olle/engine/versions/impact';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { InFlight } from '@olle/shared/journey/in-flight';
import type { LocalEngine } from '../../harness/local-engine.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { comeAlone, until, welcome } from '../singles.ts';
import { figures } from '../spread.ts';
import { openStage } from '../stage.ts';

const crowd = (config: object, second: string): JourneyDocument => ({
  format: 1,
  name: 'Crowd',
  trigger: { type: 'event', event: 'Crowded' },
  nodes: [
    { id: 'w1', type: 'wait', config: config as { for: string } },
    { id: 'w2', type: 'wait', config: { for: second } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'w2' },
  ],
});

/**
 * N customers inside one journey: what its impact and a dry run take, a migration of all of them and its undoing, a
 * resume and a stop, each until the last is through, while five customers a second enter a welcome journey: from the
 * receipt of their event to their queued mail, compared with the same before. BENCH_N scales it.
 */
export async function inside(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 100_000);
  const { servers, engine, close } = await openStage();
  const { sql, workspaceId } = engine;
  await sql`update workspace set sending_paused = true`;
  const journeyId = await engine.publish(crowd({ for: 'P3D' }, 'P30D'));
  await engine.publish(welcome);
  await makePeople(engine, n, 'crowd');
  const singles = await makePeople(engine, 20_000, 'singles');
  await enrolBatch(engine, journeyId, 'crowd', n);
  await until(async () => (await at(engine, journeyId, '1 w1')) === n, { everyMs: 2_000 });
  await sql`analyze run`;
  const database = openDatabase(servers.databaseUrl);
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return Math.round(performance.now() - began);
  };
  const draft = (document: JourneyDocument) =>
    sql`update journey set draft = ${sql.json(document as never)} where id = ${journeyId}`;
  const impact = () => readImpact(database, workspaceId, journeyId, undefined, 'en');
  await draft(crowd({ for: 'P2D' }, 'P30D'));
  const impactMs = await timed(impact);
  const follow: InFlight = { w1: { action: 'follow' } };
  const dryRunMs = await timed(() => dryRun(database, workspaceId, journeyId, { inFlight: follow }, 'en'));
  await draft(crowd({ until: { time: '09:00' } }, 'P30D'));
  const impactByCustomerMs = await timed(impact);

  const lags: Record<string, object> = { before: await welcomed(engine, singles, 10_000) };
  const arm = async (name: string, begin: () => Promise<unknown>, done: () => Promise<boolean>) => {
    const began = performance.now();
    const through = begin().then(() => until(done, { began }));
    lags[name] = await welcomed(engine, singles, 5_000, through);
    const seconds = (await through) / 1_000;
    return { seconds: Number(seconds.toFixed(1)), perSecond: Math.round(n / seconds) };
  };
  const migrationId = await publish(engine, journeyId, crowd({ for: 'P5D' }, 'P30D'), follow);
  const ended = (status: string) => async () => {
    const [row] = await sql<{ status: string }[]>`select status from migration where id = ${migrationId}`;
    return row?.status === status;
  };
  const migrated = await arm('migration', () => engine.movement.migrate(migrationId), ended('done'));
  await sql`update migration set status = 'undoing' where id = ${migrationId}`;
  const undone = await arm('undo', () => engine.movement.migrate(migrationId), ended('undone'));
  await sql`update journey set status = 'paused' where id = ${journeyId}`;
  // As if everybody's wait had ended in the pause, and each had been held.
  await sql`
    update run set status = 'held', until = clock_timestamp() - interval '10 seconds', convoy_id = null
    where journey_id = ${journeyId} and status = 'waiting'`;
  await sql`update journey set status = 'active' where id = ${journeyId}`;
  const resumed = await arm(
    'resume',
    () => engine.movement.resume(),
    () => nobodyIs(engine, journeyId, ['held']),
  );
  await sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
  const stopped = await arm(
    'stop',
    () => engine.movement.stop(),
    () => nobodyIs(engine, journeyId, ['held', 'waiting']),
  );
  const exited = await at(engine, journeyId, '1 exited');
  await database.close();
  await close();
  return {
    bench: 'inside',
    n,
    impactMs,
    impactByCustomerMs,
    dryRunMs,
    migrated,
    undone,
    resumed,
    stopped,
    exited,
    eventToQueuedMailMs: lags,
  };
}

async function publish(
  { sql }: LocalEngine,
  journeyId: string,
  document: JourneyDocument,
  inFlight: InFlight,
): Promise<string> {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const id = randomUUID();
  await sql`
    insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
    select id, 2, workspace_id, ${sql.json(document as never)}, ${sql.json(compiled.plan as never)}, ${id}, 'bench'
    from journey where id = ${journeyId}`;
  await sql`update journey set live_version = 2 where id = ${journeyId}`;
  await sql`
    insert into migration (id, workspace_id, journey_id, version, in_flight, overdue, total, actor)
    select ${id}, workspace_id, id, 2, ${sql.json(inFlight as never)}, 'now', 0, 'bench' from journey where id = ${journeyId}`;
  return id;
}

/** How many are in a version at a node, or have ended so. */
async function at({ sql }: LocalEngine, journeyId: string, place: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from run
    where journey_id = ${journeyId} and version || ' ' || coalesce(node_id, status) = ${place}`;
  return row?.n ?? 0;
}

async function nobodyIs({ sql }: LocalEngine, journeyId: string, statuses: string[]): Promise<boolean> {
  const [row] = await sql`select 1 from run where journey_id = ${journeyId} and status = any(${statuses}) limit 1`;
  return row === undefined;
}

/** From the receipt of the event to the queued mail. */
async function welcomed(engine: LocalEngine, singles: string[], leastMs: number, crowd?: Promise<unknown>) {
  const came = await comeAlone(engine, singles, 'Welcomed', leastMs, crowd);
  await engine.router.settled();
  const rows = await engine.sql<{ ms: number | null }[]>`
    select (extract(epoch from m.queued_at - e.received_at) * 1000)::float8 as ms
    from event e left join message m on m.customer_id = e.customer_id
    where e.name = 'Welcomed' and e.customer_id = any(${[...came.keys()]}::uuid[])`;
  return figures(rows.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY));
}
