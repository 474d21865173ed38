import { namespaceAnswers } from '@olle/engine/launch/temporal/namespace-answers';
import { provisionTemporal } from '@olle/engine/launch/temporal/provision';
import { startTemporal, type TemporalServer } from '@olle/engine/launch/temporal/server';
import { Client, Connection } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { toolsDir } from '../harness/tools-dir.ts';

const say = () => {};
let folder: ReturnType<typeof temporaryFolder>;
let server: TemporalServer | undefined;

beforeAll(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await server?.stop();
});
afterAll(() => folder.remove());

async function start(): Promise<TemporalServer> {
  const executable = await provisionTemporal({ toolsDir, say });
  server = await startTemporal({ executable, dataDir: folder.dir, namespace: 'default', say });
  return server;
}

async function startedWorkflows(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  const handle = new Client({ connection }).workflow.getHandle('kept');
  const { workflowId } = await handle.describe();
  await connection.close();
  return [workflowId];
}

it('answers for its namespace, and no longer after a stop', async () => {
  const { port, stop } = await start();
  expect(await namespaceAnswers('127.0.0.1', port, 'default')).toBe(true);
  expect(await namespaceAnswers('127.0.0.1', port, 'no-such-namespace')).toBe(false);
  await stop();
  expect(await namespaceAnswers('127.0.0.1', port, 'default')).toBe(false);
});

it('keeps started workflows over a kill -9, on the same address', async () => {
  const first = await start();
  const connection = await Connection.connect({ address: first.address });
  await new Client({ connection }).workflow.start('anything', { workflowId: 'kept', taskQueue: 'nobody-polls' });
  await connection.close();
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await start();
  expect(second.address).toBe(first.address);
  expect(await startedWorkflows(second.address)).toEqual(['kept']);
});

it('ends a server that outlived its launcher before it opens the same database', async () => {
  const orphan = await start();
  const next = await start();
  expect(await orphan.exited).toBe('exit code 0');
  expect(next.pid).not.toBe(orphan.pid);
});
