import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bulkQueueOf, convoyWorkflowId, taskQueueOf } from '@olle/workflows/names';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referenceJourney } from '../../../test/fixtures/reference-journey.ts';
import { openTestEngine, type TestEngine } from '../../../test/harness/engine.ts';
import { timeTravel } from '../../../test/harness/time-travel.ts';
import { auditDrift } from './audit-drift.ts';
import { readDrift } from './findings.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine.close());

const audit = async () => {
  const { client, sql, instance, convoys } = engine;
  await auditDrift({ client, sql, instance, convoys, convoyMax: 500 });
  await convoys.settled();
  return await readDrift(sql, engine.workspaceId);
};

const status = (convoyId: string) =>
  engine.client.workflow
    .getHandle(convoyWorkflowId(engine.instance, convoyId))
    .describe()
    .then((found) => found.status.name)
    .catch((error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return 'NONE';
      throw error;
    });

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(100)) if (await condition()) return;
  throw new Error('it did not come true within 15 s');
}

/** Two alone and three together, all told to Temporal, a day before their waits end. */
async function waiting(): Promise<{ journeyId: string; convoyIds: string[] }> {
  const journeyId = await engine.publish(referenceJourney('P1D'));
  const customers = await Promise.all(Array.from({ length: 5 }, () => engine.customer({ email: 'a@shop.example' })));
  for (const alone of customers.slice(0, 2)) await engine.happens(alone, 'Signed Up');
  await engine.allHappen(customers.slice(2), 'Signed Up');
  await engine.router.settled();
  await engine.convoys.settled();
  const rows = await engine.sql<{ id: string }[]>`
    select distinct c.id from convoy c join run r on r.convoy_id = c.id where c.journey_id = ${journeyId}`;
  await timeTravel(engine.sql, 2 * 60_000);
  await until(async () => (await Promise.all(rows.map(({ id }) => status(id)))).every((name) => name === 'RUNNING'));
  return { journeyId, convoyIds: rows.map(({ id }) => id) };
}

it('finds nothing where nothing is wrong, and lets those who wait wait', async () => {
  const { convoyIds } = await waiting();
  await until(async () => (await audit()).last?.workflows === convoyIds.length);
  expect((await audit()).findings).toEqual([]);
});

it('starts again, at their position, the workflows that somebody terminated', async () => {
  const { journeyId, convoyIds } = await waiting();
  const { client, instance, sql } = engine;
  for (const id of convoyIds) await client.workflow.getHandle(convoyWorkflowId(instance, id)).terminate('by the test');
  await sleep(500);
  const { findings } = await audit();
  expect(findings).toMatchObject([{ code: 'workflow_missing', count: convoyIds.length }]);
  await until(async () => (await Promise.all(convoyIds.map(status))).every((name) => name === 'RUNNING'));
  const runs = await sql`select status, node_id from run where journey_id = ${journeyId}`;
  expect(new Set(runs.map((run) => `${run.status} ${run.node_id}`))).toEqual(new Set(['waiting w1']));
});

it('begins another workflow in the place of one that fails at every try', async () => {
  const { convoyIds } = await waiting();
  const { client, instance, sql } = engine;
  const [failing = '', ...others] = convoyIds;
  const workflow = { workflowId: convoyWorkflowId(instance, failing), taskQueue: taskQueueOf(instance) };
  await client.workflow.getHandle(workflow.workflowId).terminate('by the test');
  await client.workflow.start('journeyRun', { ...workflow, args: [] });
  await sql`update convoy set due_at = now() - interval '11 minutes' where id = any(${convoyIds}::uuid[])`;
  const tries = async () => (await client.workflow.getHandle(workflow.workflowId).describe()).raw.pendingWorkflowTask;
  await until(async () => ((await tries())?.attempt ?? 0) >= 3);
  await sleep(500);
  const { findings } = await audit();
  const found = findings.find(({ code }) => code === 'workflow_failing');
  expect(found).toMatchObject({ count: 1, repaired: true, examples: [{ convoyId: failing }] });
  await until(async () => (await status(failing)) === 'RUNNING' && !(await tries()));
  for (const id of others) expect(await status(id)).toBe('RUNNING');
});

it('lets a workflow end whose members are gone, or that Postgres does not know', async () => {
  const { client, instance, sql } = engine;
  const stranger = randomUUID();
  const { convoyIds } = await waiting();
  const [emptied = ''] = convoyIds;
  await sql`delete from run where convoy_id = ${emptied}`;
  await sql`update convoy set closed_at = now() where id = ${emptied}`;
  await client.workflow.start('journeyRun', {
    workflowId: convoyWorkflowId(instance, stranger),
    taskQueue: bulkQueueOf(`${instance}-nobody`),
    args: [{ convoyId: stranger }],
    startDelay: '1 day',
  });
  await sleep(500);
  const { findings } = await audit();
  expect(findings.find(({ code }) => code === 'workflow_empty')).toMatchObject({ count: 1 });
  await until(async () => (await status(emptied)) === 'COMPLETED');
  // On a queue that is not ours: somebody else's.
  expect(await status(stranger)).toBe('RUNNING');
  await client.workflow.getHandle(convoyWorkflowId(instance, stranger)).terminate();
});

it('reports who waits for nothing that could ever come', async () => {
  const { journeyId } = await waiting();
  await engine.sql`update run set until = null where journey_id = ${journeyId}
    and id = (select id from run where journey_id = ${journeyId} limit 1)`;
  const { findings } = await audit();
  expect(findings.find(({ code }) => code === 'run_unheard')).toMatchObject({ count: 1, repaired: false });
});

it('gives a workflow to who waits in none, and reports who stands where the version has no step', async () => {
  const { sql } = engine;
  const { journeyId } = await waiting();
  const [orphan] = await sql<{ id: string }[]>`
    update run set convoy_id = null where id = (select id from run where journey_id = ${journeyId} order by id limit 1) returning id`;
  await sql`update run set node_id = 'gone', until = null, convoy_id = null
    where id = (select id from run where journey_id = ${journeyId} order by id desc limit 1)`;
  const { findings } = await audit();
  expect(findings.find(({ code }) => code === 'run_uncarried')).toMatchObject({ count: 1 });
  expect(findings.find(({ code }) => code === 'position_unknown')).toMatchObject({ count: 1 });
  const [run] = await sql`select convoy_id from run where id = ${orphan?.id ?? ''}`;
  expect(run?.convoy_id).not.toBeNull();
});

it('reports of whom it cannot be found out whether they came into a segment', async () => {
  const { sql, workspaceId } = engine;
  const customerId = await engine.customer({ email: 'a@shop.example' });
  await sql`
    insert into segment_member (segment_id, customer_id, workspace_id, due_at, unasked_since)
    values (${randomUUID()}, ${customerId}, ${workspaceId}, now() + interval '1 hour', now() - interval '2 hours')`;
  const { findings } = await audit();
  expect(findings.find(({ code }) => code === 'customer_unasked')).toMatchObject({
    count: 1,
    repaired: false,
    examples: [{ customerId }],
  });
});
