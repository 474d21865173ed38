import { randomUUID } from 'node:crypto';
import { auditScheduleId, auditWorkflowId, housekeepingWorkflowId } from '@olle/workflows/names';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ensureStanding } from './keep-standing.ts';

let connection: Connection;
let client: Client;
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('temporalAddress') });
  client = new Client({ connection });
});
afterAll(() => connection.close());

it('sees to the audit, and to its nightly schedule, though whoever began with it was killed in the middle', async () => {
  const instance = `standing-${randomUUID()}`;
  const status = async (id: string) => (await client.workflow.getHandle(id).describe()).status.name;
  const killed = () => Promise.reject(new Error('killed'));
  await expect(ensureStanding({ client, instance }, killed)).rejects.toThrow('killed');
  await ensureStanding({ client, instance }, async () => {});
  expect(await status(housekeepingWorkflowId(instance))).toBe('RUNNING');
  expect(await status(auditWorkflowId(instance))).toBe('RUNNING');
  await client.schedule.getHandle(auditScheduleId(instance)).delete();
  const { runId } = await client.workflow.getHandle(auditWorkflowId(instance)).describe();
  await client.workflow.getHandle(auditWorkflowId(instance)).terminate();
  // Once is enough: Temporal remembers that it was made.
  await ensureStanding({ client, instance }, async () => {});
  expect((await client.workflow.getHandle(auditWorkflowId(instance)).describe()).runId).toBe(runId);
  await client.workflow.getHandle(housekeepingWorkflowId(instance)).terminate();
});
