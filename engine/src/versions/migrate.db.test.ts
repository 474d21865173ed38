import { randomUUID } from 'node:crypto';
import { compile } from '@olle/shared/journey/compile';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, wait, waitFor } from '../../../test/scenarios/journey.ts';
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import { holding, isWaiting, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { adoptMigrations } from './adopt-migrations.ts';
import { migratePage } from './migrate-page.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const threeDays = journey('Signed Up', [wait('w1', 'P3D'), mail('m1')], ['trigger/next w1', 'w1/next m1']);
const moved = journey('Signed Up', [wait('w9', 'P9D'), mail('m1')], ['trigger/next w9', 'w9/next m1']);

async function inside(count: number, document = threeDays): Promise<string> {
  const journeyId = await stage.publish(document);
  for (const customer of await stage.customers(count)) await stage.arrives(customer, 'Signed Up');
  await stage.route();
  return journeyId;
}

/** As publishing writes it, in a transaction that takes as long as what happens meanwhile. */
async function publish(
  journeyId: string,
  document: typeof threeDays,
  inFlight: InFlight,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<string> {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const id = randomUUID();
  const { plan } = compiled;
  await stage.sql.begin(async (tx) => {
    await tx`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      select id, live_version + 1, workspace_id, ${tx.json(document as never)}, ${tx.json(plan as never)}, ${id}, 'test'
      from journey where id = ${journeyId}`;
    await tx`update journey set live_version = live_version + 1 where id = ${journeyId}`;
    await tx`
      insert into migration (id, workspace_id, journey_id, version, in_flight, overdue, total, actor)
      select ${id}, workspace_id, id, live_version, ${tx.json(inFlight as never)}, 'now', 0, 'test'
      from journey where id = ${journeyId}`;
    await meanwhile();
  });
  return id;
}

const turn = (migrationId: string) => migratePage(stage.sql, stage.book, migrationId);

async function carryOut(migrationId: string): Promise<void> {
  while (!(await turn(migrationId)).done);
}

const read = async (migrationId: string) => {
  const [row] = await stage.sql`
    select status, total, followed, mapped, exited, gone, failed, undone, kept from migration where id = ${migrationId}`;
  return row;
};

const places = async (journeyId: string) => {
  const rows = await stage.sql<{ place: string; n: number }[]>`
    select version || ' ' || coalesce(node_id, status) as place, count(*)::int as n from run
    where journey_id = ${journeyId} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ place, n }) => [place, n]));
};

it('moves everybody, page by page, each once, with a convoy for those who wait', async () => {
  const journeyId = await inside(250);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  expect(await read(id)).toMatchObject({ status: 'done', total: 250, mapped: 250, gone: 0, failed: 0 });
  expect(await places(journeyId)).toEqual({ '2 w9': 250 });
  const [carried] = await stage.sql`
    select count(*)::int as n from run r join convoy c on c.id = r.convoy_id
    where r.journey_id = ${journeyId} and c.closed_at is null and r.until is not null`;
  expect(carried).toEqual({ n: 250 });
});

it('goes on where it stood when it was killed halfway', async () => {
  const journeyId = await inside(250);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await turn(id);
  await stage.sql.unsafe(`
    create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger die before update on migration_run for each row execute function die()`);
  await expect(turn(id)).rejects.toThrow('killed');
  await stage.sql`drop function die cascade`;
  expect(await places(journeyId)).toEqual({ '1 w1': 150, '2 w9': 100 });
  await carryOut(id);
  expect(await places(journeyId)).toEqual({ '2 w9': 250 });
  const [steps] = await stage.sql`
    select count(*)::int as n from step s join run r on r.id = s.run_id
    where r.journey_id = ${journeyId} and s.reason->>'code' = 'migrated'`;
  expect(steps).toEqual({ n: 250 });
});

it('moves nobody twice when two workers carry it out', async () => {
  const journeyId = await inside(150);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await Promise.all([carryOut(id), carryOut(id)]);
  expect(await read(id)).toMatchObject({ status: 'done', total: 150, mapped: 150 });
  const [most] = await stage.sql`
    select max(step_count)::int as n from run where journey_id = ${journeyId}`;
  expect(most).toEqual({ n: 2 });
});

it('leaves who moves at that moment to whoever moves them, and finds them gone', async () => {
  const listening = journey(
    'Signed Up',
    [waitFor('w1', 'Visited', 'P3D'), wait('w2', 'P1D')],
    ['trigger/next w1', 'w1/happened w2'],
  );
  const journeyId = await stage.publish(listening);
  const customer = await stage.customer();
  await stage.happens(customer, 'Signed Up');
  const id = await publish(journeyId, moved, { w1: { action: 'exit' } });
  const letGo = await holding(
    stage.sql,
    (tx) => tx`select 1 from customer_lock where customer_id = ${customer} for no key update`,
  );
  await stage.arrives(customer, 'Visited');
  const routing = stage.route();
  expect(await isWaiting(routing)).toBe(true);
  const moving = carryOut(id);
  await letGo();
  await Promise.all([routing, moving]);
  // Whoever came first, the other one saw it: out of the journey, or on at the next wait of the version it entered.
  const found = await places(journeyId);
  expect([{ '1 exited': 1 }, { '1 w2': 1 }]).toContainEqual(found);
  expect(await read(id)).toMatchObject({ status: 'done' });
});

it('takes up who entered the old version while it was published', async () => {
  const journeyId = await inside(1);
  const enter = async () => stage.happens(await stage.customer(), 'Signed Up');
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } }, enter);
  await carryOut(id);
  expect(await places(journeyId)).toEqual({ '2 w9': 2 });
});

it('takes up who was still entering the old version when all others had been moved', async () => {
  const journeyId = await inside(1);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  // A transaction that had read the old live version, and ended after the last look.
  await stage.sql`update journey set live_version = 1 where id = ${journeyId}`;
  await stage.happens(await stage.customer(), 'Signed Up');
  await stage.sql`update journey set live_version = 2 where id = ${journeyId}`;
  await stage.sql`update migration set listed_at = clock_timestamp() where id = ${id}`;
  const started: string[] = [];
  const movement = { migrate: async (one: string) => void started.push(one) };
  await adoptMigrations(stage.sql, movement);
  await stage.age(1);
  await adoptMigrations(stage.sql, movement);
  expect(started).toContain(id);
  await carryOut(id);
  expect(await places(journeyId)).toEqual({ '2 w9': 2 });
});

it('holds whom it moves while the journey is paused, and nobody is sent anything', async () => {
  const journeyId = await inside(120);
  const id = await publish(journeyId, journey('Signed Up', [mail('m1')], ['trigger/next m1']), {
    w1: { action: 'map', to: 'm1' },
  });
  await turn(id);
  await stage.sql`update journey set status = 'paused' where id = ${journeyId}`;
  await carryOut(id);
  const count = async () =>
    (await stage.sql<{ n: number }[]>`select count(*)::int as n from message where journey_id = ${journeyId}`)[0]?.n;
  expect(await count()).toBe(100);
  expect((await stage.runs(journeyId)).filter(({ status }) => status === 'held')).toHaveLength(20);
  await stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  while ((await releaseHeld(stage.sql, stage.book)).more);
  expect(await count()).toBe(120);
});

it('sets aside whom it cannot move, and goes on with the others', async () => {
  const journeyId = await inside(3);
  const [spoilt] = await stage.runs(journeyId);
  await stage.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger refuse before update on run for each row
      when (old.id = '${spoilt?.id}' and new.version <> old.version) execute function refuse()`);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  await stage.sql`drop function refuse cascade`;
  expect(await read(id)).toMatchObject({ status: 'done', mapped: 2, failed: 1 });
  expect(await places(journeyId)).toEqual({ '1 w1': 1, '2 w9': 2 });
  expect((await stage.runs(journeyId)).find((run) => run.id === spoilt?.id)?.stuck).toBe('interpretation_failed');
});

it('moves all runs of a customer but the one that cannot be moved', async () => {
  const keyed = { ...threeDays, trigger: { ...threeDays.trigger, event: 'Added', key: 'cart_id' } } as typeof threeDays;
  const journeyId = await stage.publish(keyed);
  const customer = await stage.customer();
  for (const cart_id of ['a', 'guilty', 'b', 'c']) await stage.arrives(customer, 'Added', { cart_id });
  await stage.route();
  await stage.sql`alter table run add constraint guilty check (key <> 'guilty' or version = 1)`;
  const id = await publish(journeyId, { ...moved, trigger: keyed.trigger }, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  await stage.sql`alter table run drop constraint guilty`;
  expect(await read(id)).toMatchObject({ status: 'done', mapped: 3, failed: 1 });
  expect(await places(journeyId)).toEqual({ '1 w1': 1, '2 w9': 3 });
  expect((await stage.runs(journeyId)).filter(({ stuck }) => stuck !== null)).toHaveLength(1);
});

it('undoes the moves of those who have not moved on', async () => {
  const journeyId = await inside(130);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  const [left] = await stage.runs(journeyId);
  await stage.sql`update run set step_seq = 9, step_count = 9 where id = ${left?.id ?? ''}`;
  await stage.sql`update migration set status = 'undoing' where id = ${id}`;
  await turn(id);
  await carryOut(id);
  expect(await read(id)).toMatchObject({ status: 'undone', undone: 129, kept: 1 });
  expect(await places(journeyId)).toEqual({ '1 w1': 129, '2 w9': 1 });
});

it('passes by whole pages of those whom it had not moved', async () => {
  const journeyId = await inside(130);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await carryOut(id);
  await stage.sql`
    update migration_run set state = 'gone', before = null where migration_id = ${id} and run_id in (
      select run_id from migration_run where migration_id = ${id} order by run_id limit 105)`;
  await stage.sql`update migration set status = 'undoing' where id = ${id}`;
  await carryOut(id);
  expect(await read(id)).toMatchObject({ status: 'undone', undone: 25, kept: 0 });
  expect(await places(journeyId)).toEqual({ '1 w1': 25, '2 w9': 105 });
});

it('brings nobody back who has come in again since', async () => {
  const journeyId = await inside(2);
  const [again] = await stage.runs(journeyId);
  const id = await publish(journeyId, moved, { w1: { action: 'exit' } });
  await carryOut(id);
  await stage.happens(again?.customerId ?? '', 'Signed Up');
  await stage.sql`update migration set status = 'undoing' where id = ${id}`;
  await carryOut(id);
  expect(await read(id)).toMatchObject({ status: 'undone', undone: 1, kept: 1 });
  expect(await places(journeyId)).toEqual({ '1 exited': 1, '1 w1': 1, '2 w9': 1 });
});

it('brings nobody back who is in another journey of the group since', async () => {
  const grouped = (document: typeof threeDays) => ({ ...document, settings: { exclusionGroup: 'offers' } });
  const journeyId = await inside(2, grouped(threeDays));
  const [elsewhere] = await stage.runs(journeyId);
  const id = await publish(journeyId, grouped(moved), { w1: { action: 'exit' } });
  await carryOut(id);
  const other = await stage.publish(grouped(journey('Other Offer', [wait('w1', 'P1D')], ['trigger/next w1'])));
  await stage.happens(elsewhere?.customerId ?? '', 'Other Offer');
  await stage.sql`update migration set status = 'undoing' where id = ${id}`;
  await carryOut(id);
  expect(await read(id)).toMatchObject({ status: 'undone', undone: 1, kept: 1 });
  expect(await places(journeyId)).toEqual({ '1 exited': 1, '1 w1': 1 });
  expect(await stage.runs(other)).toMatchObject([{ status: 'waiting' }]);
});

it('lets those go whom a stop takes out meanwhile', async () => {
  const journeyId = await inside(3);
  const id = await publish(journeyId, moved, { w1: { action: 'map', to: 'w9' } });
  await stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
  await exitStopped(stage.sql, stage.book);
  await carryOut(id);
  expect(await places(journeyId)).toEqual({ '1 exited': 3 });
  expect(await read(id)).toMatchObject({ status: 'done' });
});
