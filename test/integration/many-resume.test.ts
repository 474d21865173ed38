import { setTimeout as sleep } from 'node:timers/promises';
import { standingWorkflowId } from '@olle/workflows/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../harness/engine.ts';
import { journey, wait } from '../scenarios/journey.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine.close());

it('resumes and stops more than a page of people on the queue for bulk, to the last one', async () => {
  const { sql, movement, client, instance } = engine;
  const id = await engine.publish(
    journey('Came', [wait('w1', 'P1D'), wait('w2', 'P1D')], ['trigger/next w1', 'w1/next w2']),
  );
  const people: string[] = [];
  while (people.length < 350) people.push(await engine.customer({}));
  await engine.allHappen(people, 'Came');
  await engine.router.settled();
  await sql`
    update run set status = 'held', until = clock_timestamp() - interval '1 second', convoy_id = null
    where journey_id = ${id}`;
  await movement.resume();
  await everybody(id, 'waiting w2');
  const standing = client.workflow.getHandle(standingWorkflowId(instance));
  await standing.result();
  expect((await standing.describe()).taskQueue).toContain('bulk');
  await sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${id}`;
  await movement.stop();
  await everybody(id, 'exited');
});

/** Also those who were on their way meanwhile. */
async function everybody(journeyId: string, place: string): Promise<void> {
  const elsewhere = () => engine.sql`
    select concat_ws(' ', status, node_id) as place, count(*)::int as n from run
    where journey_id = ${journeyId} and concat_ws(' ', status, node_id) <> ${place} group by 1`;
  for (let tries = 0; tries < 300 && (await elsewhere()).length > 0; tries++) await sleep(100);
  expect([...(await elsewhere())]).toEqual([]);
}
