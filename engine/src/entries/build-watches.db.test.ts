import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { readItem } from '../ingest/read-item.ts';
import { writeBatch } from '../ingest/write-batch.ts';
import { holding, isWaiting } from '../movement/movement.fixture.ts';
import { buildWatches } from './build-watches.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';
import { evaluateMarked } from './evaluate-marked.ts';
import { syncWatches } from './sync-watches.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());

it('finds whoever became a customer while a page was built that had not seen them', async () => {
  const { sql, workspaceId } = stage;
  const segmentId = await stage.segment({ attribute: 'tier', op: 'equals', value: 'vip' });
  await stage.publish(journey({ type: 'segment', segmentId, on: 'enters' }, [wait('w1', 'P1D')], ['trigger/next w1']));
  const customer = await stage.customer({ tier: 'vip' });
  await syncWatches(sql);
  const letGo = await holding(
    sql,
    (tx) => tx`select from customer_lock where customer_id = ${customer} for no key update`,
  );
  const building = buildWatches(sql);
  expect(await isWaiting(building)).toBe(true);
  // In the order of ids before the one that the page has read.
  const newcomer = '00000000-0000-4000-8000-000000000001';
  await sql`
    insert into customer (id, workspace_id, user_id, attributes) values (${newcomer}, ${workspaceId}, 'new', '{"tier": "vip"}')`;
  await sql`insert into customer_lock (customer_id) values (${newcomer})`;
  await stage.happens(newcomer, '$identify');
  const looking = evaluateMarked(sql);
  await isWaiting(looking);
  await letGo();
  await Promise.all([building, looking]);
  while (await buildWatches(sql));
  expect(await stage.members(segmentId)).toEqual([newcomer, customer]);
});

it('finds whose message was being reported of as somebody began to listen', async () => {
  const { sql, workspaceId } = stage;
  const customer = await stage.customer();
  const id = crypto.randomUUID();
  await sql`
    insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
      category, status, verdicts)
    values (${id}, ${workspaceId}, ${id}, 'm1', 1, 1, ${id}, 1, ${customer}, 'email', 'advertising', 'sent', '[]')`;
  const report = await holding(
    sql,
    (tx) =>
      tx`insert into message_event (workspace_id, message_id, type, detail) values (${workspaceId}, ${id}, 'opened', '{}')`,
  );
  const segmentId = await stage.segment({ message: { channel: 'email' }, status: 'opened', within: 'P7D' });
  await stage.publish(journey({ type: 'segment', segmentId, on: 'enters' }, [wait('w1', 'P1D')], ['trigger/next w1']));
  await stage.settle();
  await report();
  await stage.settle();
  expect(await stage.members(segmentId)).toEqual([customer]);
});

it('finds who was being taken in from recorded history as somebody began to listen', async () => {
  const { sql, workspaceId } = stage;
  await sql.unsafe(`
    create function is_let_go() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock_shared(1); return null; end $$;
    create constraint trigger is_let_go after insert on customer deferrable initially deferred
      for each row execute function is_let_go()`);
  const letGo = await holding(sql, (tx) => tx`select pg_advisory_xact_lock(1)`);
  const call = {
    type: 'identify',
    messageId: 'recorded',
    userId: 'recorded',
    traits: { tier: 'old', since: '1990-05-05' },
  };
  const recorded = readItem(call, { type: null, sentAt: null, receivedAt: Date.now(), live: false });
  const taking = writeBatch(sql, workspaceId, [recorded]);
  expect(await isWaiting(taking)).toBe(true);
  const segmentId = await stage.segment({ attribute: 'tier', op: 'equals', value: 'old' });
  const trigger = { type: 'date' as const, attribute: 'since', anniversary: true, time: '09:00' };
  await stage.publish(journey({ type: 'segment', segmentId, on: 'enters' }, [wait('w1', 'P1D')], ['trigger/next w1']));
  const dated = await stage.publish(journey(trigger, [wait('w1', 'P1D')], ['trigger/next w1']));
  const settling = stage.settle();
  await isWaiting(settling);
  await letGo();
  await Promise.all([taking, settling]);
  await sql`drop trigger is_let_go on customer`;
  await stage.settle();
  expect(await stage.members(segmentId)).toHaveLength(1);
  expect(await sql`select 1 from date_due where journey_id = ${dated}`).toHaveLength(1);
});
