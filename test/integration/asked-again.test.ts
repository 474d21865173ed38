import '../harness/quiet-temporal.ts';
import { randomUUID } from 'node:crypto';
import { againSignal } from '@olle/workflows/names';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { expect, inject, it } from 'vitest';

it.each([
  ['migrationRun', 'migrate', [{ migrationId: 'm1' }]],
  ['standingRun', 'carryOutStanding', []],
])('%s goes on when it was asked to while it was ending', async (workflowType, activity, args) => {
  const address = inject('temporalAddress');
  const [native, connection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ]);
  const client = new Client({ connection });
  const workflowId = randomUUID();
  const taskQueue = `test-${workflowId}`;
  let turns = 0;
  const turn = async () => {
    turns += 1;
    // An undo, for one: what it is to do was written after this turn had looked.
    if (turns === 1) await client.workflow.getHandle(workflowId).signal(againSignal);
    return { done: true };
  };
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: inject('workflowBundle') },
    activities: { [activity]: turn },
  });
  await worker.runUntil(client.workflow.execute(workflowType, { workflowId, taskQueue, args }));
  expect(turns).toBe(2);
  await native.close();
  await connection.close();
});
