import { type HttpServer, openHttpServer } from '@olle/engine/calls/http-server.fixture';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { convoyWorkflowId } from '@olle/workflows/names';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../harness/engine.ts';
import { journey, update, wait, webhook } from '../scenarios/journey.ts';

let engine: TestEngine;
let server: HttpServer;
beforeAll(async () => {
  engine = await openTestEngine();
  server = await openHttpServer();
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const score = (name: string) => ({
  ...journey(
    name,
    [
      webhook('h1', {
        url: `${server.url}/score/{{ customer.userId }}`,
        headers: { Authorization: 'Bearer s3cret' },
        body: { email: '{{ customer.email }}' },
      }),
      update('u1', { set: { points: '{{ steps.h1.points }}' } }),
      wait('w1', 'PT1S'),
    ],
    ['trigger/next h1', 'h1/next u1', 'u1/next w1'],
  ),
  name,
});

it('is called by a worker, tried again while the other side is busy, and goes on with the answer', async () => {
  let asked = 0;
  server.answers((response) => {
    asked += 1;
    if (asked < 3) response.writeHead(503).end();
    else response.end('{"points": 12}');
  });
  const journeyId = await engine.publish(score('Scored'));
  const customer = await engine.customer({ email: 'hana@shop.example' });
  await engine.happens(customer, 'Scored');
  const run = await engine.runEnds(journeyId, customer);
  expect(run.steps.map(({ nodeId, outcome, code }) => `${nodeId} ${outcome} ${code}`)).toEqual([
    'h1 next call_answered',
    'u1 next customer_updated',
    'w1 next wait_over',
  ]);
  expect(new Set(server.heard.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([`${run.id}/h1/1`]));
  expect(server.heard).toHaveLength(3);
  const [row] = await engine.sql<
    { points: number }[]
  >`select attributes->'points' as points from customer where id = ${customer}`;
  expect(row?.points).toBe(12);
  const handle = engine.client.workflow.getHandle(convoyWorkflowId(engine.instance, run.convoyId ?? ''));
  await handle.result();
  const history = historyToJSON(await handle.fetchHistory());
  // Ids only: neither what was sent nor where, nor what was answered, in whatever encoding.
  for (const secret of ['s3cret', 'hana@shop.example', '/score/', 'points'])
    for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2)])
      expect(history).not.toContain(form);
});

it('keeps nobody waiting behind a system that does not answer', async () => {
  server.answers((response, { url }) => void (url.startsWith('/slow') || response.end('{}')));
  const slow = await engine.publish({
    ...journey('Slow', [webhook('h1', { url: `${server.url}/slow` })], ['trigger/next h1']),
    name: 'Slow',
  });
  const fast = await engine.publish(score('Fast'));
  const crowd = await Promise.all(Array.from({ length: 30 }, () => engine.customer({ email: 'a@shop.example' })));
  await engine.allHappen(crowd, 'Slow');
  const customer = await engine.customer({ email: 'b@shop.example' });
  await engine.happens(customer, 'Fast');
  expect((await engine.runEnds(fast, customer)).status).toBe('finished');
  const [row] = await engine.sql<{ n: number }[]>`
    select count(*)::int as n from run where journey_id = ${slow} and status = 'waiting' and node_id = 'h1'`;
  expect(row?.n).toBe(30);
  await engine.sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${slow}`;
  await engine.movement.stop();
});

/** A call that is to be made again in ten minutes, in a journey that may be left meanwhile. */
async function retrying(name: string, exits: JourneyDocument['exits'] & object) {
  server.answers((response) => response.writeHead(503, { 'retry-after': '600' }).end());
  const document = journey(name, [webhook('h1', { url: `${server.url}/busy` })], ['trigger/next h1'], { exits });
  const journeyId = await engine.publish({ ...document, name });
  const customer = await engine.customer({});
  await engine.happens(customer, name);
  const heard = server.heard.length;
  await expect.poll(() => server.heard.length, { timeout: 15_000 }).toBeGreaterThan(heard);
  return { journeyId, customer };
}

async function leaves({ journeyId, customer }: { journeyId: string; customer: string }): Promise<void> {
  const run = await engine.runEnds(journeyId, customer);
  expect(run.status).toBe('exited');
  // Nobody is left: its workflow does not wait for the next attempt either.
  await engine.client.workflow.getHandle(convoyWorkflowId(engine.instance, run.convoyId ?? '')).result();
}

it('is left by time alone while the other side is busy', async () => {
  await leaves(await retrying('Busy', [{ when: { not: { event: 'Busy', within: 'PT4S' } } }]));
});

it('is left at once by an event while the other side is busy', async () => {
  const one = await retrying('Left Busy', [{ event: 'Cart Emptied' }]);
  await engine.happens(one.customer, 'Cart Emptied');
  await leaves(one);
});

// No sweep runs here: only who is told of a row routes it.
it('enters another journey as soon as it is asked to', async () => {
  const second = await engine.publish({
    ...journey({ type: 'api' }, [update('u1', { set: { came: '{{ trigger.from }}' } })], ['trigger/next u1']),
    name: 'Second',
  });
  const first = await engine.publish({
    ...journey(
      'Begins',
      [
        wait('w1', 'PT1S'),
        { id: 's1', type: 'start_journey', config: { journeyId: second, payload: { from: 'first' } } },
      ],
      ['trigger/next w1', 'w1/next s1'],
    ),
    name: 'First',
  });
  const customer = await engine.customer({});
  await engine.happens(customer, 'Begins');
  await engine.runEnds(first, customer);
  expect((await engine.runEnds(second, customer)).status).toBe('finished');
  const steps = await engine.sql<{ code: string }[]>`
    select reason->>'code' as code from step where customer_id = ${customer} and node_id = 's1'`;
  expect([...steps]).toEqual([{ code: 'journey_started' }]);
});
