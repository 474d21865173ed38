import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { journey, jump, mail, wait, webhook } from '../../../test/scenarios/journey.ts';
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { adoptCalls } from './adopt-calls.ts';
import { beginCall, mostAttempts } from './begin-call.ts';
import { callOut } from './call-out.ts';
import { type HttpServer, openHttpServer } from './http-server.fixture.ts';
import { readSecrets, rotateSecret } from './webhook-secrets.ts';

let stage: MovementStage;
let server: HttpServer;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());
beforeEach(async () => {
  server = await openHttpServer();
});
afterEach(() => server.close());

const calling = (more: { timeoutMs?: number } = {}) => ({ sql: stage.sql, allowed: ['127.0.0.1'], ...more });

const hook = (trigger: string) =>
  journey(
    trigger,
    [
      webhook('h1', {
        url: `${server.url}/{{ trigger.path }}`,
        headers: { Authorization: 'Bearer s3cret' },
        body: { id: '{{ customer.userId }}' },
      }),
      mail('m1', 'transactional'),
      wait('w1', 'PT1H'),
    ],
    ['trigger/next h1', 'h1/next m1', 'h1/failed w1', 'm1/next w1'],
  );

async function arrived(trigger: string, properties = {}) {
  const journeyId = await stage.publish(hook(trigger));
  const customer = await stage.customer();
  await stage.happens(customer, trigger, { path: 'hook', ...properties });
  const [run] = await stage.runs(journeyId);
  const { next } = await stage.advance(run?.convoyId ?? '');
  const callId = next.kind === 'call' ? next.callId : '';
  return { journeyId, customer, run, callId, convoyId: run?.convoyId ?? '' };
}

const callOf = async (id: string) => {
  const [row] = await stage.sql<{ status: string; attempts: number; error: string | null; request: object }[]>`
    select status, attempts, error, request from call where id = ${id}`;
  return row;
};

it('is written down on arrival, with a workflow to itself that is told of it', async () => {
  const { run, callId } = await arrived('Arrives');
  expect(run).toMatchObject({ status: 'waiting', nodeId: 'h1' });
  expect(await callOf(callId)).toMatchObject({ status: 'waiting', attempts: 0 });
  expect(server.heard).toEqual([]);
});

it('shares no workflow with those who arrive together with it', async () => {
  const journeyId = await stage.publish(hook('Crowd'));
  for (const customer of await stage.customers(5)) await stage.arrives(customer, 'Crowd', { path: 'x' });
  await stage.route();
  const convoys = (await stage.runs(journeyId)).map(({ convoyId }) => convoyId);
  expect(new Set(convoys).size).toBe(5);
});

it('leaves a shared workflow for one of its own', async () => {
  const journeyId = await stage.publish(
    journey('Together', [wait('w1', 'PT1H'), webhook('h1', { url: server.url })], ['trigger/next w1', 'w1/next h1']),
  );
  for (const customer of await stage.customers(3)) await stage.arrives(customer, 'Together');
  await stage.route();
  const [shared] = await stage.runs(journeyId);
  await stage.age(60);
  await stage.advance(shared?.convoyId ?? '');
  const runs = await stage.runs(journeyId);
  expect(runs.map(({ nodeId }) => nodeId)).toEqual(['h1', 'h1', 'h1']);
  expect(new Set(runs.map(({ convoyId }) => convoyId)).size).toBe(3);
  expect(runs.map(({ convoyId }) => convoyId)).not.toContain(shared?.convoyId);
  expect(await stage.advance(shared?.convoyId ?? '')).toMatchObject({ next: { kind: 'ended' } });
});

it('is called once, signed and under a key of its visit, and the run goes on with the answer', async () => {
  const { customer, callId, convoyId, run } = await arrived('Calls');
  server.answers((response) => response.end('{"points":7}'));
  await callOut(calling(), callId);
  const [heard] = server.heard;
  expect(heard).toMatchObject({ method: 'POST', url: '/hook', body: JSON.stringify({ id: customer }) });
  expect(heard?.headers).toMatchObject({
    authorization: 'Bearer s3cret',
    'content-type': 'application/json',
    'idempotency-key': `${run?.id}/h1/1`,
    'webhook-id': callId,
    'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
  });
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'wait' } });
  expect(await stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  const [kept] = await stage.sql<{ heard: object }[]>`select heard from run where id = ${run?.id ?? ''}`;
  expect(kept?.heard).toEqual({ h1: { points: 7, body: { points: 7 }, status: 200 } });
});

it('keeps no header and no body once it is over', async () => {
  const { callId } = await arrived('Forgets');
  await callOut(calling(), callId);
  expect(await callOf(callId)).toMatchObject({
    status: 'answered',
    request: { method: 'POST', url: `${server.url}/hook` },
  });
  expect(JSON.stringify(await callOf(callId))).not.toContain('s3cret');
});

it('tries again what may go better, and throws neither what it sent nor where', async () => {
  const { callId, convoyId, customer } = await arrived('Again');
  server.answers((response) => response.writeHead(503).end());
  const error: unknown = await callOut(calling(), callId).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ message: `call ${callId}: call_status`, type: 'call_status', nextRetryDelay: 1_000 });
  expect(String(error)).not.toMatch(/s3cret|127\.0\.0\.1/);
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'call', callId } });
  server.answers((response) => response.end('{}'));
  await callOut(calling(), callId);
  await stage.advance(convoyId);
  expect(await stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  expect(new Set(server.heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(await callOf(callId)).toMatchObject({ attempts: 2 });
});

it('waits as long as it is asked to', async () => {
  const { callId } = await arrived('Slower');
  server.answers((response) => response.writeHead(429, { 'retry-after': '45' }).end());
  await expect(callOut(calling(), callId)).rejects.toMatchObject({ nextRetryDelay: 45_000 });
});

it('gives up after the last attempt, and the run leaves by `failed`', async () => {
  const { callId, convoyId, customer } = await arrived('Gives Up');
  await stage.sql`update call set attempts = ${mostAttempts - 1} where id = ${callId}`;
  server.answers(() => {});
  await callOut(calling({ timeoutMs: 100 }), callId);
  await stage.advance(convoyId);
  expect(await stage.steps(customer)).toEqual(['h1 failed', 'w1 waiting']);
  expect(await callOf(callId)).toMatchObject({ status: 'failed', error: 'call_timeout', attempts: mostAttempts });
});

it('fails, visibly, when whoever made the last attempt died in it', async () => {
  const { callId, convoyId, customer } = await arrived('Dies');
  await stage.sql`update call set attempts = ${mostAttempts} where id = ${callId}`;
  await callOut(calling(), callId);
  await stage.advance(convoyId);
  expect(await stage.steps(customer)).toEqual(['h1 failed', 'w1 waiting']);
  const [step] = await stage.sql<{ code: string }[]>`
    select reason->>'code' as code from step where customer_id = ${customer} and node_id = 'h1'`;
  expect(step).toEqual({ code: 'call_interrupted' });
  expect(server.heard).toEqual([]);
});

it('calls again under the same key when a worker died between the call and its row', async () => {
  const { callId, convoyId, customer } = await arrived('Between');
  await beginCall(stage.sql, callId);
  await callOut(calling(), callId);
  await callOut(calling(), callId);
  await stage.advance(convoyId);
  expect(server.heard).toHaveLength(1);
  expect(await callOf(callId)).toMatchObject({ status: 'answered', attempts: 2 });
  expect(await stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('is not started while its journey is paused, and is when it is resumed', async () => {
  const { callId, convoyId, journeyId, customer } = await arrived('Paused');
  await stage.sql`update journey set status = 'paused' where id = ${journeyId}`;
  await callOut(calling(), callId);
  expect(server.heard).toEqual([]);
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'held', convoyId: null }]);
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  await stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  await releaseHeld(stage.sql, stage.book);
  const [run] = await stage.runs(journeyId);
  expect(await stage.advance(run?.convoyId ?? '')).toMatchObject({ next: { kind: 'call', callId } });
  await callOut(calling(), callId);
  await stage.advance(run?.convoyId ?? '');
  expect(await stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('holds the run when the pause comes while the call is under way, with its answer kept', async () => {
  const { callId, convoyId, journeyId, customer } = await arrived('Mid Pause');
  server.answers((response) => {
    void stage.sql`update journey set status = 'paused' where id = ${journeyId}`.then(() => response.end('{}'));
  });
  await callOut(calling(), callId);
  await stage.advance(convoyId);
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'held', nodeId: 'h1' }]);
  await stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  await releaseHeld(stage.sql, stage.book);
  expect(await stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  expect(server.heard).toHaveLength(1);
});

it('ends with the run that leaves while it is under way: its answer is kept and moves nobody', async () => {
  const { callId, convoyId, journeyId, customer } = await arrived('Leaves');
  server.answers((response) => {
    const stop = async () => {
      await stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
      await exitStopped(stage.sql, stage.book);
    };
    void stop().then(() => response.end('{"late":true}'));
  });
  await callOut(calling(), callId);
  expect(await callOf(callId)).toMatchObject({ status: 'discarded' });
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  expect(await stage.steps(customer)).toEqual(['h1 ended']);
});

it('is not made for a run that has left before', async () => {
  const { callId, journeyId } = await arrived('Left');
  await stage.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${journeyId}`;
  await exitStopped(stage.sql, stage.book);
  await callOut(calling(), callId);
  expect(server.heard).toEqual([]);
  expect(await callOf(callId)).toMatchObject({ status: 'discarded', attempts: 0 });
});

it('goes by another visit, and another key, when it is tried again by hand', async () => {
  const { callId, journeyId, customer, run } = await arrived('By Hand');
  await stage.movement.retryRun(run?.id ?? '', 'test', 'again');
  const [again] = await stage.runs(journeyId);
  const { next } = await stage.advance(again?.convoyId ?? '');
  expect(next).toMatchObject({ kind: 'call' });
  expect(next.kind === 'call' && next.callId).not.toBe(callId);
  await callOut(calling(), callId);
  expect(server.heard).toEqual([]);
  await callOut(calling(), next.kind === 'call' ? next.callId : '');
  expect(server.heard[0]?.headers['idempotency-key']).toBe(`${run?.id}/h1/2`);
  await stage.advance(again?.convoyId ?? '');
  expect(await stage.steps(customer)).toEqual(['h1 moved', 'h1 next', 'm1 next', 'w1 waiting']);
});

it('follows its customer into a merge', async () => {
  const { callId, customer, convoyId } = await arrived('Merged');
  const known = await stage.customer();
  await stage.sql`
    insert into inbox (workspace_id, shard, customer_id, kind, from_customer_id)
    values (${stage.workspaceId}, 0, ${known}, 'merge', ${customer})`;
  await stage.route();
  await callOut(calling(), callId);
  await stage.advance(convoyId);
  expect(await stage.steps(known)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
});

it('signs with the old secret beside the new one for a day', async () => {
  const [first] = await readSecrets(stage.sql, stage.workspaceId);
  const rotated = await rotateSecret(stage.sql, stage.workspaceId);
  expect(rotated).toHaveLength(2);
  expect(rotated[1]).toMatchObject({ secret: first?.secret, retiresAt: expect.any(Date) });
  const { callId } = await arrived('Rotated');
  await callOut(calling(), callId);
  expect(String(server.heard[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
  await stage.age(25 * 60);
  expect(await readSecrets(stage.sql, stage.workspaceId)).toHaveLength(1);
});

it('does not loop for ever between a call and a jump: each round is another visit', async () => {
  const journeyId = await stage.publish(
    journey('Rounds', [webhook('h1', { url: server.url }), jump('j1', 'h1', 2)], ['trigger/next h1', 'h1/next j1']),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Rounds');
  for (let round = 0; round < 4; round++) {
    const [run] = await stage.runs(journeyId);
    if (!run?.convoyId) break;
    const { next } = await stage.advance(run.convoyId);
    if (next.kind === 'call') await callOut(calling(), next.callId);
    await stage.advance(run.convoyId);
  }
  expect(server.heard).toHaveLength(3);
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
});

it('finds a workflow for a call whose own was lost, and for no other', async () => {
  const { callId, convoyId, journeyId } = await arrived('Orphaned');
  const kept = await arrived('Kept');
  await stage.sql`update convoy set closed_at = now() where id = ${convoyId}`;
  await stage.age(1);
  const { start } = await adoptCalls(stage.sql);
  const [run] = await stage.runs(journeyId);
  expect(start.map((convoy) => convoy.convoyId)).toContain(run?.convoyId);
  expect(start.map((convoy) => convoy.convoyId)).not.toContain(kept.convoyId);
  expect(await stage.advance(run?.convoyId ?? '')).toMatchObject({ next: { kind: 'call', callId } });
});

it('has an end for a run that had left and is brought back', async () => {
  const { journeyId, run, callId, convoyId } = await arrived('Brought Back');
  const [stood] =
    await stage.sql`select node_id, since, since_seq, memo, step_seq from run where id = ${run?.id ?? ''}`;
  await stage.sql`update run set status = 'exited', node_id = null, memo = null where id = ${run?.id ?? ''}`;
  await callOut(calling(), callId);
  expect(await callOf(callId)).toMatchObject({ status: 'discarded' });
  await stage.sql`
    update run set status = 'waiting', node_id = ${stood?.node_id}, memo = ${stage.sql.json(stood?.memo)}
    where id = ${run?.id ?? ''}`;
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'call', callId } });
  await callOut(calling(), callId);
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'wait' } });
  expect(server.heard).toEqual([]);
  // By `failed`: nobody was called.
  expect(await stage.runs(journeyId)).toMatchObject([{ nodeId: 'w1', status: 'waiting' }]);
});
