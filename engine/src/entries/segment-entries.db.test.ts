import type { Condition } from '@olle/shared/conditions/condition';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';
import { evaluateMarked } from './evaluate-marked.ts';
import { keepEntries } from './keep-entries.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.sql`update journey set status = 'stopped', stop_mode = 'finish'`;
});

const vip: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };
const recent: Condition = { event: 'Order', within: 'P30D' };
const listening = (segmentId: string, on: 'enters' | 'leaves') =>
  stage.publish(journey({ type: 'segment', segmentId, on }, [wait('w1', 'P1D')], ['trigger/next w1']));

it('starts who comes into the segment, and nobody who was in it when the journey began', async () => {
  const old = await stage.customer({ tier: 'vip' });
  const other = await stage.customer({ tier: 'gold' });
  const segmentId = await stage.segment(vip, 'VIP');
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  expect(await stage.members(segmentId)).toEqual([old]);
  await stage.become(old, { points: 5 });
  await stage.become(other, { tier: 'vip' });
  await stage.turn();
  expect((await stage.runs(journeyId)).map(({ customerId }) => customerId)).toEqual([other]);
  expect(await stage.facts(other)).toMatchObject([
    { name: '$segment_entered', properties: { segmentId, segmentName: 'VIP', change: 'entered' } },
  ]);
  const [run] = await stage.sql`select trigger from run where journey_id = ${journeyId}`;
  expect(run?.trigger).toMatchObject({ segmentId });
});

it('starts who leaves it, and says nothing twice', async () => {
  const customer = await stage.customer({ tier: 'vip' });
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId, 'leaves');
  await stage.settle();
  await stage.become(customer, { tier: 'gold' });
  await stage.turn();
  await stage.become(customer, { tier: 'silver' });
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(1);
  expect(await stage.members(segmentId)).not.toContain(customer);
  expect((await stage.facts(customer)).map(({ name }) => name)).toEqual(['$segment_left']);
});

it('sees what time alone changes, at the instant at which it did', async () => {
  const customer = await stage.customer();
  await stage.happens(customer, 'Order');
  const segmentId = await stage.segment(recent);
  const lapsed = await stage.segment({ not: recent });
  const left = await listening(segmentId, 'leaves');
  const entered = await listening(lapsed, 'enters');
  await stage.settle();
  await stage.turn();
  expect(await stage.runs(left)).toHaveLength(0);
  await stage.age(30 * 1_440 + 1);
  await stage.turn();
  expect(await stage.runs(left)).toHaveLength(1);
  expect(await stage.runs(entered)).toHaveLength(1);
  const [fact] = await stage.facts(customer);
  const [order] = await stage.sql<
    { at: Date }[]
  >`select at from event where customer_id = ${customer} and name = 'Order'`;
  expect(fact?.at.getTime()).toBe((order?.at.getTime() ?? 0) + 30 * 86_400_000);
});

it('follows a segment through the segments that it names', async () => {
  const inner = await stage.segment(vip);
  const outer = await stage.segment({ all: [{ segment: inner, member: true }, { not: { event: 'Refund' } }] });
  const journeyId = await listening(outer, 'enters');
  await stage.settle();
  const customer = await stage.customer();
  await stage.become(customer, { tier: 'vip' });
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(1);
  expect(await stage.members(outer)).toContain(customer);
  await stage.happens(customer, 'Refund');
  await stage.turn();
  expect(await stage.members(outer)).not.toContain(customer);
});

it('looks at new customers though their first event is named by no segment', async () => {
  const segmentId = await stage.segment({ not: { event: 'Never' } });
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  const customer = await stage.customer();
  await stage.happens(customer, 'Page Viewed');
  await stage.turn();
  expect((await stage.runs(journeyId)).map((run) => run.customerId)).toEqual([customer]);
});

it('sees what another journey changes of the customer, and what they agree to', async () => {
  const segmentId = await stage.segment({ all: [vip, { consent: 'sms.advertising', is: true }] });
  const journeyId = await listening(segmentId, 'enters');
  await stage.publish(
    journey('Upgraded', [{ id: 'u1', type: 'update_customer', config: { set: { tier: 'vip' } } }], ['trigger/next u1']),
  );
  await stage.settle();
  const customer = await stage.customer();
  await stage.happens(customer, 'Upgraded');
  await stage.turn();
  expect(await stage.runs(journeyId)).toEqual([]);
  await stage.sql`insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
    values (${stage.workspaceId}, ${customer}, 'sms', 'advertising', true, 'test', now())`;
  await stage.happens(customer, 'Consent Granted', { channel: 'sms' });
  await stage.turn();
  expect((await stage.runs(journeyId)).map((run) => run.customerId)).toEqual([customer]);
});

it('lets an exit rule take out who leaves the segment, inside a wait', async () => {
  const segmentId = await stage.segment(recent);
  const exits = [{ when: { segment: segmentId, member: false } }];
  const journeyId = await stage.publish(
    journey({ type: 'segment', segmentId, on: 'enters' }, [wait('w1', 'P90D')], ['trigger/next w1'], { exits }),
  );
  await stage.settle();
  const customer = await stage.customer();
  await stage.happens(customer, 'Order');
  await stage.turn();
  expect((await stage.runs(journeyId)).map(({ status }) => status)).toEqual(['waiting']);
  await stage.age(30 * 1_440 + 1);
  await stage.turn();
  expect((await stage.runs(journeyId)).map(({ status }) => status)).toEqual(['exited']);
});

it('hears what is reported of messages', async () => {
  const segmentId = await stage.segment({ message: { channel: 'email' }, status: 'opened', within: 'P7D' });
  const journeyId = await listening(segmentId, 'enters');
  const left = await listening(segmentId, 'leaves');
  await stage.settle();
  const customer = await stage.customer();
  const messageId = crypto.randomUUID();
  await stage.sql`
    insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
      category, status, verdicts)
    values (${messageId}, ${stage.workspaceId}, ${messageId}, 'm1', 1, 1, ${messageId}, 1, ${customer}, 'email',
      'advertising', 'sent', '[]')`;
  const report = (type: string) =>
    stage.sql`insert into message_event (workspace_id, message_id, type, detail) values (${stage.workspaceId}, ${messageId}, ${type}, '{}')`;
  await report('delivered');
  await stage.turn();
  expect(await stage.runs(journeyId)).toEqual([]);
  await report('opened');
  await stage.turn();
  expect((await stage.runs(journeyId)).map((run) => run.customerId)).toEqual([customer]);
  await stage.age(7 * 1_440 + 1);
  await stage.turn();
  expect(await stage.runs(left)).toHaveLength(1);
});

it('writes down what recorded history changes, and starts nobody', async () => {
  const segmentId = await stage.segment(recent);
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  const customer = await stage.customer();
  await stage.sql`insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
    values (${stage.workspaceId}, ${customer}, ${customer}, 'track', 'Order', now() - interval '2 days', '{}', false)`;
  await stage.sql`insert into customer_mark (customer_id, workspace_id, live, at) values (${customer}, ${stage.workspaceId}, false, now())`;
  await stage.turn();
  expect(await stage.members(segmentId)).toEqual([customer]);
  expect(await stage.runs(journeyId)).toEqual([]);
});

it('builds a changed definition anew, and starts nobody by it', async () => {
  const [gold, silver] = [await stage.customer({ tier: 'gold' }), await stage.customer({ tier: 'silver' })];
  const segmentId = await stage.segment({ attribute: 'tier', op: 'equals', value: 'gold' });
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  expect(await stage.members(segmentId)).toContain(gold);
  await stage.sql`update segment set condition = '{"attribute": "tier", "op": "equals", "value": "silver"}' where id = ${segmentId}`;
  await stage.settle();
  await stage.turn();
  const members = await stage.members(segmentId);
  expect(members).toContain(silver);
  expect(members).not.toContain(gold);
  expect(await stage.runs(journeyId)).toEqual([]);
});

it('forgets members of a segment that nobody listens to any more', async () => {
  await stage.customer({ tier: 'vip' });
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  expect((await stage.members(segmentId)).length).toBeGreaterThan(0);
  await stage.sql`update journey set status = 'stopped' where id = ${journeyId}`;
  await stage.settle();
  await stage.turn();
  expect(await stage.members(segmentId)).toEqual([]);
});

it('goes on from the row when it dies between the change and its report', async () => {
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  const customer = await stage.customer();
  await stage.become(customer, { tier: 'vip' });
  await stage.sql.unsafe(`
    create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger die before insert on inbox for each row execute function die()`);
  await expect(evaluateMarked(stage.sql)).rejects.toThrow();
  await stage.sql.unsafe('drop trigger die on inbox; drop function die');
  expect(await stage.members(segmentId)).not.toContain(customer);
  await stage.turn();
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(1);
});

it('lets two who look at once find each change once', async () => {
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  const ids = await stage.customers(40);
  for (const id of ids) await stage.become(id, { tier: 'vip' });
  const chores = {
    sql: stage.sql,
    router: { poke: () => {} },
    movement: { enrolSegment: async () => {} },
    log: { warn: () => {} },
  };
  await Promise.all([keepEntries(chores), keepEntries(chores), keepEntries(chores)]);
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(40);
});

it('takes a visitor along who turns out to be somebody known', async () => {
  const segmentId = await stage.segment({ event: 'Signed Up' });
  const journeyId = await listening(segmentId, 'enters');
  await stage.settle();
  const [visitor, known] = [await stage.customer(), await stage.customer()];
  await stage.arrives(visitor, 'Signed Up');
  await stage.route();
  await stage.sql`insert into inbox (workspace_id, shard, customer_id, kind, from_customer_id)
    values (${stage.workspaceId}, get_byte(uuid_send(${known}::uuid), 15) & 63, ${known}, 'merge', ${visitor})`;
  await stage.turn();
  expect(await stage.members(segmentId)).toEqual([known]);
  expect((await stage.runs(journeyId)).map((run) => run.customerId)).toEqual([known]);
});

it('sees what an import changes at the very moment at which it looks', async () => {
  const customer = await stage.customer();
  const segmentId = await stage.segment(vip);
  await listening(segmentId, 'enters');
  await stage.settle();
  await stage.sql`
    insert into customer_mark (customer_id, workspace_id, live, at)
    values (${customer}, ${stage.workspaceId}, false, clock_timestamp())`;
  // As if the import were committed while its mark is being taken: the mark stands for what it wrote.
  await stage.sql.unsafe(`
    create function import() returns trigger language plpgsql as $$ begin
      update customer set attributes = attributes || '{"tier": "vip"}' where id = '${customer}'; return null; end $$;
    create trigger import before delete on customer_mark for each statement execute function import()`);
  await evaluateMarked(stage.sql);
  await stage.sql.unsafe('drop trigger import on customer_mark; drop function import');
  expect(await stage.members(segmentId)).toContain(customer);
});
