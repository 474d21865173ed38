import '../../../test/harness/quiet-temporal.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { senderWorkflowId, taskQueueOf } from '@olle/workflows/names';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { senderActivities } from './activities.ts';
import { ensureSenders } from './ensure-senders.ts';
import { openQueue, type Queue } from './queue.fixture.ts';

let queue: Queue;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(async () => {
  await queue.close();
});

it('is one workflow that sends what is queued, and what is queued later, without another task', async () => {
  const address = inject('temporalAddress');
  const native = await NativeConnection.connect({ address });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const instance = `test-${queue.workspaceId.slice(0, 8)}`;
  const taskQueue = taskQueueOf(instance);
  const stopping = new AbortController();
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: inject('workflowBundle') },
    activities: senderActivities(queue.deps, stopping.signal),
  });
  const running = worker.run();
  await queue.queued(3);
  await ensureSenders(client, taskQueue, instance);
  await ensureSenders(client, taskQueue, instance);
  await allSent(3);
  await queue.sql`delete from customer`;
  await queue.queued(2);
  await queue.sql`select pg_notify('message_queued', 'email')`;
  await allSent(5);
  const handle = client.workflow.getHandle(senderWorkflowId(instance, 'email'));
  const { events = [] } = await handle.fetchHistory();
  expect(events?.length).toBeLessThanOrEqual(6); // the activity that runs is all there is
  // Long before the minute that the activity has: this test would run out of time.
  stopping.abort();
  worker.shutdown();
  await running;
  await handle.terminate();
  await native.close();
  await connection.close();
});

async function allSent(count: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const [row] = await queue.sql`select count(*)::int as n from test_inbox`;
    if (row?.n === count) return;
    await sleep(20);
  }
  expect(await queue.statuses()).toEqual({ sent: count });
}
