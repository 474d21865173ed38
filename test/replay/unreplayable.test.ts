import '../harness/quiet-temporal.ts';
import { randomUUID } from 'node:crypto';
import { workerLimits } from '@olle/engine/worker/journey-worker';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { changedBundle } from './changed-bundle.ts';

const taskQueue = `unreplayable-${randomUUID()}`;
const workflow = { taskQueue, workflowId: randomUUID(), args: [{ convoyId: randomUUID() }] };
let connection: Connection;
let native: NativeConnection;
let client: Client;
beforeAll(async () => {
  const address = inject('temporalAddress');
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  client = new Client({ connection });
});
afterAll(async () => {
  await native.close();
  await connection.close();
});

/** A release's worker, while `meanwhile` lasts. */
async function withWorker(workflowBundle: WorkflowBundleOption, meanwhile: () => Promise<void>): Promise<void> {
  const activities = { advanceConvoy: async () => ({ kind: 'wait', waitMs: 3_600_000 }), askFirst: async () => {} };
  const options = { connection: native, taskQueue, workflowBundle, activities };
  const worker = await Worker.create({ ...options, ...workerLimits });
  await worker.runUntil(meanwhile());
}

const status = async () => (await client.workflow.getHandle(workflow.workflowId).describe()).status.name;
/** The nudge of the sweep, which starts what is gone. */
const nudge = () =>
  client.workflow.signalWithStart('journeyRun', {
    ...workflow,
    signal: 'nudge',
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });

it('fails what it cannot replay instead of trying for ever, so that the sweep starts it again', async () => {
  await withWorker({ codePath: inject('workflowBundle') }, async () => {
    await nudge();
    const history = () => client.workflow.getHandle(workflow.workflowId).fetchHistory();
    await expect.poll(async () => JSON.stringify(await history()), { timeout: 15_000 }).toContain('timerStarted');
  });
  await withWorker(await changedBundle(), async () => {
    await nudge();
    await expect.poll(status, { timeout: 15_000 }).toBe('FAILED');
    await nudge();
    await expect.poll(status, { timeout: 15_000 }).toBe('RUNNING');
  });
  await client.workflow.getHandle(workflow.workflowId).terminate();
});
