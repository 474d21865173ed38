import { testInbox } from '@olle/engine/channels/email/test-inbox';
import { createLog } from '@olle/engine/platform/log';
import { Circuit } from '@olle/engine/sending/circuit';
import { drainOnce } from '@olle/engine/sending/drain';
import { PlanBook } from '@olle/engine/sending/plan-book';
import { openSenderSession } from '@olle/engine/sending/sender-session';
import { convoyWorkflowId } from '@olle/workflows/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../harness/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine.close());

/** The sender's part, at once, on the built-in inbox. */
async function sendAll(): Promise<void> {
  const { sql, router } = engine;
  const session = await openSenderSession(sql);
  const deps = {
    sql,
    log: createLog('test', { level: 'silent' }),
    publicUrl: 'https://olle.example',
    secret: 'a secret of thirty-two characters',
    poke: (shards: readonly number[]) => router.poke(shards),
  };
  const parts = { plans: new PlanBook(sql), circuit: new Circuit(), session };
  await drainOnce({ deps, channel: 'email', provider: testInbox(sql, 'email'), ...parts });
  await router.settled();
  await session.close();
}

it('moves a run on as soon as its message is sent, and its workflow ends with it', async () => {
  const journey = await engine.publish({
    format: 1,
    name: 'Waits for its message',
    trigger: { type: 'event', event: 'Signed Up' },
    settings: { category: 'transactional' },
    nodes: [
      {
        id: 'm1',
        type: 'send',
        config: { channel: 'email', content: { subject: 'x', html: 'x' }, waitFor: 'delivered', within: 'P1D' },
      },
      { id: 'x1', type: 'exit', config: { reason: 'sent' } },
    ],
    edges: [
      { from: 'trigger', output: 'next', to: 'm1' },
      { from: 'm1', output: 'next', to: 'x1' },
    ],
  });
  const customer = await engine.customer({ email: 'a@shop.example' });
  await engine.happens(customer, 'Signed Up');
  await sendAll();
  const run = await engine.runEnds(journey, customer);
  expect(run.steps.map(({ nodeId, outcome, code }) => `${nodeId} ${outcome} ${code}`)).toEqual([
    'm1 next message_reached',
    'x1 ended exit_node',
  ]);
  // It had a day to sleep: that it has ended shows that it was told.
  await engine.client.workflow.getHandle(convoyWorkflowId(engine.instance, run.convoyId ?? '')).result();
});

it('goes on by time where the message is never sent', async () => {
  const journey = await engine.publish({
    format: 1,
    name: 'Waits in vain',
    trigger: { type: 'event', event: 'Signed In' },
    settings: { category: 'transactional' },
    nodes: [
      {
        id: 'm1',
        type: 'send',
        config: { channel: 'email', content: { subject: 'x', html: 'x' }, waitFor: 'sent', within: 'PT1S' },
      },
    ],
    edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
  });
  const customer = await engine.customer({ email: 'b@shop.example' });
  await engine.happens(customer, 'Signed In');
  const run = await engine.runEnds(journey, customer);
  expect(run.steps.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual(['next within_passed']);
});
