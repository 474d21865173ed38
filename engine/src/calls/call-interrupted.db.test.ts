import { expect, it } from 'vitest';
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import { adoptCalls } from './adopt-calls.ts';
import { beginCall, mostAttempts } from './begin-call.ts';
import { callOut } from './call-out.ts';
import { stageForCalls } from './calls.fixture.ts';
import { noteAttempt } from './conclude-call.ts';
import { discardCalls } from './discard-calls.ts';

const at = stageForCalls();

it('fails, visibly, when whoever made the last attempt died in it', async () => {
  const { callId, convoyId, customer } = await at.arrived('Dies');
  await at.stage.sql`update call set attempts = ${mostAttempts} where id = ${callId}`;
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  expect(await at.stage.steps(customer)).toEqual(['h1 failed', 'w1 waiting']);
  const [step] = await at.stage.sql<{ code: string }[]>`
    select reason->>'code' as code from step where customer_id = ${customer} and node_id = 'h1'`;
  expect(step).toEqual({ code: 'call_interrupted' });
  expect(at.server.heard).toEqual([]);
});

it('calls again under the same key when a worker died between the call and its row', async () => {
  const { callId, convoyId, customer } = await at.arrived('Between');
  await beginCall(at.stage.sql, callId);
  await callOut(at.calling(), callId);
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  expect(at.server.heard).toHaveLength(1);
  expect(await at.callOf(callId)).toMatchObject({ status: 'answered', attempts: 2 });
  expect(await at.stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('does not put off the next wait when an attempt that was given up for lost ends after the answer', async () => {
  const { callId, convoyId } = await at.arrived('Too Late');
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  const read = () =>
    at.stage.sql<{ dueAt: Date | null }[]>`select due_at as "dueAt" from convoy where id = ${convoyId}`;
  const before = await read();
  expect(before).toEqual([{ dueAt: expect.any(Date) }]);
  await noteAttempt(at.stage.sql, callId, { error: 'call_timeout', retry: true, status: null, body: null }, 1_000);
  expect(await read()).toEqual(before);
});

it('is not started while its journey is paused, and is when it is resumed', async () => {
  const { callId, convoyId, journeyId, customer } = await at.arrived('Paused');
  await at.stage.sql`update journey set status = 'paused' where id = ${journeyId}`;
  await callOut(at.calling(), callId);
  expect(at.server.heard).toEqual([]);
  expect(await at.stage.runs(journeyId)).toMatchObject([{ status: 'held', convoyId: null }]);
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  await at.stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  await releaseHeld(at.stage.sql, at.stage.book);
  const [run] = await at.stage.runs(journeyId);
  expect(await at.stage.advance(run?.convoyId ?? '')).toMatchObject({ next: { kind: 'call', callId } });
  await callOut(at.calling(), callId);
  await at.stage.advance(run?.convoyId ?? '');
  expect(await at.stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('holds the run when the pause comes while the call is under way, with its answer kept', async () => {
  const { callId, convoyId, journeyId, customer } = await at.arrived('Mid Pause');
  at.server.answers((response) => {
    void at.stage.sql`update journey set status = 'paused' where id = ${journeyId}`.then(() => response.end('{}'));
  });
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  expect(await at.stage.runs(journeyId)).toMatchObject([{ status: 'held', nodeId: 'h1' }]);
  await at.stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  await releaseHeld(at.stage.sql, at.stage.book);
  expect(await at.stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  expect(at.server.heard).toHaveLength(1);
});

it('ends with the run that leaves while it is under way: its answer is kept and moves nobody', async () => {
  const { callId, convoyId, journeyId, customer } = await at.arrived('Leaves');
  at.server.answers((response) => {
    const stop = async () => {
      await at.stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
      await exitStopped(at.stage.sql, at.stage.book);
    };
    void stop().then(() => response.end('{"late":true}'));
  });
  await callOut(at.calling(), callId);
  expect(await at.callOf(callId)).toMatchObject({ status: 'discarded' });
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  expect(await at.stage.steps(customer)).toEqual(['h1 ended']);
});

it('is not made for a run that has left before', async () => {
  const { callId, journeyId } = await at.arrived('Left');
  await at.stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
  await exitStopped(at.stage.sql, at.stage.book);
  await callOut(at.calling(), callId);
  expect(at.server.heard).toEqual([]);
  expect(await at.callOf(callId)).toMatchObject({ status: 'discarded', attempts: 0 });
});

it('is forgotten, with what it would have sent, when its run left between two attempts', async () => {
  const { callId, journeyId } = await at.arrived('Left Between');
  const kept = await at.arrived('Kept Between');
  at.server.answers((response) => response.writeHead(503, { 'retry-after': '300' }).end());
  for (const id of [callId, kept.callId]) await callOut(at.calling(), id).catch(() => {});
  await at.stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
  await exitStopped(at.stage.sql, at.stage.book);
  await at.stage.age(5);
  await discardCalls(at.stage.sql);
  expect(await at.callOf(callId)).toMatchObject({ status: 'waiting' });
  await at.stage.age(2);
  await discardCalls(at.stage.sql);
  expect(await at.callOf(callId)).toMatchObject({ status: 'discarded', attempts: 1 });
  expect(JSON.stringify(await at.callOf(callId))).not.toContain('s3cret');
  expect(await at.callOf(kept.callId)).toMatchObject({ status: 'waiting' });
});

it('follows its customer into a merge', async () => {
  const { callId, customer, convoyId } = await at.arrived('Merged');
  const known = await at.stage.customer();
  await at.stage.sql`
    insert into inbox (workspace_id, shard, customer_id, kind, from_customer_id)
    values (${at.stage.workspaceId}, 0, ${known}, 'merge', ${customer})`;
  await at.stage.route();
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  expect(await at.stage.steps(known)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('finds a workflow for a call whose own was lost, and for no other', async () => {
  const { callId, convoyId, journeyId } = await at.arrived('Orphaned');
  const kept = await at.arrived('Kept');
  await at.stage.sql`update convoy set closed_at = now() where id = ${convoyId}`;
  await at.stage.age(1);
  const { start } = await adoptCalls(at.stage.sql);
  const [run] = await at.stage.runs(journeyId);
  expect(start.map((convoy) => convoy.convoyId)).toContain(run?.convoyId);
  expect(start.map((convoy) => convoy.convoyId)).not.toContain(kept.convoyId);
  expect(await at.stage.advance(run?.convoyId ?? '')).toMatchObject({ next: { kind: 'call', callId } });
});

it('has an end for a run that had left and is brought back', async () => {
  const { journeyId, run, callId, convoyId } = await at.arrived('Brought Back');
  const [stood] = await at.stage
    .sql`select node_id, since, since_seq, memo, step_seq from run where id = ${run?.id ?? ''}`;
  await at.stage.sql`update run set status = 'exited', node_id = null, memo = null where id = ${run?.id ?? ''}`;
  await callOut(at.calling(), callId);
  expect(await at.callOf(callId)).toMatchObject({ status: 'discarded' });
  await at.stage.sql`
    update run set status = 'waiting', node_id = ${stood?.node_id}, memo = ${at.stage.sql.json(stood?.memo)}
    where id = ${run?.id ?? ''}`;
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'call', callId } });
  await callOut(at.calling(), callId);
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'wait' } });
  expect(at.server.heard).toEqual([]);
  // By `failed`: nobody was called.
  expect(await at.stage.runs(journeyId)).toMatchObject([{ nodeId: 'w1', status: 'waiting' }]);
});
