import { expect, it } from 'vitest';
import { journey, jump, wait, webhook } from '../../../test/scenarios/journey.ts';
import { mostAttempts } from './begin-call.ts';
import { callOut } from './call-out.ts';
import { stageForCalls } from './calls.fixture.ts';
import { readSecrets, rotateSecret, secretsOf } from './webhook-secrets.ts';

const at = stageForCalls();

it('is written down on arrival, with a workflow to itself that is told of it', async () => {
  const { run, callId } = await at.arrived('Arrives');
  expect(run).toMatchObject({ status: 'waiting', nodeId: 'h1' });
  expect(await at.callOf(callId)).toMatchObject({ status: 'waiting', attempts: 0 });
  expect(at.server.heard).toEqual([]);
});

it('shares no workflow with those who arrive together with it', async () => {
  const journeyId = await at.stage.publish(at.hook('Crowd'));
  for (const customer of await at.stage.customers(5)) await at.stage.arrives(customer, 'Crowd', { path: 'x' });
  await at.stage.route();
  const convoys = (await at.stage.runs(journeyId)).map(({ convoyId }) => convoyId);
  expect(new Set(convoys).size).toBe(5);
});

it('leaves a shared workflow for one of its own', async () => {
  const journeyId = await at.stage.publish(
    journey('Together', [wait('w1', 'PT1H'), webhook('h1', { url: at.server.url })], ['trigger/next w1', 'w1/next h1']),
  );
  for (const customer of await at.stage.customers(3)) await at.stage.arrives(customer, 'Together');
  await at.stage.route();
  const [shared] = await at.stage.runs(journeyId);
  await at.stage.age(60);
  await at.stage.advance(shared?.convoyId ?? '');
  const runs = await at.stage.runs(journeyId);
  expect(runs.map(({ nodeId }) => nodeId)).toEqual(['h1', 'h1', 'h1']);
  expect(new Set(runs.map(({ convoyId }) => convoyId)).size).toBe(3);
  expect(runs.map(({ convoyId }) => convoyId)).not.toContain(shared?.convoyId);
  expect(await at.stage.advance(shared?.convoyId ?? '')).toMatchObject({ next: { kind: 'ended' } });
});

it('is called once, signed and under a key of its visit, and the run goes on with the answer', async () => {
  const { customer, callId, convoyId, run } = await at.arrived('Calls');
  at.server.answers((response) => response.end('{"points":7}'));
  await callOut(at.calling(), callId);
  const [heard] = at.server.heard;
  expect(heard).toMatchObject({ method: 'POST', url: '/hook', body: JSON.stringify({ id: customer }) });
  expect(heard?.headers).toMatchObject({
    authorization: 'Bearer s3cret',
    'content-type': 'application/json',
    'idempotency-key': `${run?.id}/h1/1`,
    'webhook-id': callId,
    'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
  });
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'wait' } });
  expect(await at.stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  const [kept] = await at.stage.sql<{ heard: object }[]>`select heard from run where id = ${run?.id ?? ''}`;
  expect(kept?.heard).toEqual({ h1: { points: 7, body: { points: 7 }, status: 200 } });
});

it('keeps no header and no body once it is over', async () => {
  const { callId } = await at.arrived('Forgets');
  await callOut(at.calling(), callId);
  expect(await at.callOf(callId)).toMatchObject({
    status: 'answered',
    request: { method: 'POST', url: `${at.server.url}/hook` },
  });
  expect(JSON.stringify(await at.callOf(callId))).not.toContain('s3cret');
});

it('tries again what may go better, and throws neither what it sent nor where', async () => {
  const { callId, convoyId, customer } = await at.arrived('Again');
  at.server.answers((response) => response.writeHead(503).end());
  const error: unknown = await callOut(at.calling(), callId).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ message: `call ${callId}: call_status`, type: 'call_status', nextRetryDelay: 1_000 });
  expect(String(error)).not.toMatch(/s3cret|127\.0\.0\.1/);
  expect(await at.stage.advance(convoyId)).toMatchObject({ next: { kind: 'call', callId } });
  at.server.answers((response) => response.end('{}'));
  await callOut(at.calling(), callId);
  await at.stage.advance(convoyId);
  expect(await at.stage.steps(customer)).toEqual(['h1 next', 'm1 next', 'w1 waiting']);
  expect(new Set(at.server.heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(await at.callOf(callId)).toMatchObject({ attempts: 2 });
});

it('waits as long as it is asked to', async () => {
  const { callId } = await at.arrived('Slower');
  at.server.answers((response) => response.writeHead(429, { 'retry-after': '45' }).end());
  await expect(callOut(at.calling(), callId)).rejects.toMatchObject({ nextRetryDelay: 45_000 });
});

it('gives up after the last attempt, and the run leaves by `failed`', async () => {
  const { callId, convoyId, customer } = await at.arrived('Gives Up');
  await at.stage.sql`update call set attempts = ${mostAttempts - 1} where id = ${callId}`;
  at.server.answers(() => {});
  await callOut(at.calling({ timeoutMs: 100 }), callId);
  await at.stage.advance(convoyId);
  expect(await at.stage.steps(customer)).toEqual(['h1 failed', 'w1 waiting']);
  expect(await at.callOf(callId)).toMatchObject({ status: 'failed', error: 'call_timeout', attempts: mostAttempts });
});

it('goes by another visit, and another key, when it is tried again by hand', async () => {
  const { callId, journeyId, customer, run } = await at.arrived('By Hand');
  await at.stage.movement.retryRun({ workspaceId: at.stage.workspaceId, actor: 'test' }, run?.id ?? '', 'again');
  const [again] = await at.stage.runs(journeyId);
  const { next } = await at.stage.advance(again?.convoyId ?? '');
  expect(next).toMatchObject({ kind: 'call' });
  expect(next.kind === 'call' && next.callId).not.toBe(callId);
  await callOut(at.calling(), callId);
  expect(at.server.heard).toEqual([]);
  await callOut(at.calling(), next.kind === 'call' ? next.callId : '');
  expect(at.server.heard[0]?.headers['idempotency-key']).toBe(`${run?.id}/h1/2`);
  await at.stage.advance(again?.convoyId ?? '');
  expect(await at.stage.steps(customer)).toEqual(['h1 moved', 'h1 next', 'm1 next', 'w1 waiting']);
});

it('signs with the old secret beside the new one for a day', async () => {
  const [first] = await secretsOf(at.stage.sql, at.stage.workspaceId);
  const rotated = await rotateSecret(at.stage.sql, { workspaceId: at.stage.workspaceId, actor: 'test' });
  expect(rotated).toHaveLength(2);
  expect(rotated[1]).toMatchObject({ secret: first, retiresAt: expect.any(Date) });
  const { callId } = await at.arrived('Rotated');
  await callOut(at.calling(), callId);
  expect(String(at.server.heard[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
  await at.stage.age(25 * 60);
  expect(await readSecrets(at.stage.sql, at.stage.workspaceId)).toHaveLength(1);
});

it('does not loop for ever between a call and a jump: each round is another visit', async () => {
  const journeyId = await at.stage.publish(
    journey('Rounds', [webhook('h1', { url: at.server.url }), jump('j1', 'h1', 2)], ['trigger/next h1', 'h1/next j1']),
  );
  const customer = await at.stage.customer();
  await at.stage.happens(customer, 'Rounds');
  for (let round = 0; round < 4; round++) {
    const [run] = await at.stage.runs(journeyId);
    if (!run?.convoyId) break;
    const { next } = await at.stage.advance(run.convoyId);
    if (next.kind === 'call') await callOut(at.calling(), next.callId);
    await at.stage.advance(run.convoyId);
  }
  expect(at.server.heard).toHaveLength(3);
  expect(await at.stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
});
