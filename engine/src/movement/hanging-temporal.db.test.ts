import { once } from 'node:events';
import net from 'node:net';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';
import { Movement } from './movement.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

/** A way to Temporal on which nothing moves any more once it hangs, as when its process is stopped. */
async function hangingWay() {
  const [host = '', port = ''] = inject('temporalAddress').split(':');
  const sockets: net.Socket[] = [];
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), host);
    for (const socket of [near, far]) socket.on('error', () => {});
    sockets.push(near, far);
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    address: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    hang() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

it('answers who resumes a crowd though Temporal hangs: the rest is a standing fact', async () => {
  const way = await hangingWay();
  const connection = await Connection.connect({ address: way.address });
  const { sql, book } = stage;
  const client = new Client({ connection });
  const movement = new Movement({ sql, book, client, instance: 'hanging', afterCommit: () => {} });
  const journeyId = await stage.publish(
    journey('Came', [wait('w1', 'P1D'), wait('w2', 'P1D')], ['trigger/next w1', 'w1/next w2']),
  );
  for (const customer of await stage.customers(130)) await stage.arrives(customer, 'Came');
  await stage.route();
  await sql`
    update run set status = 'held', until = clock_timestamp() - interval '1 second', convoy_id = null
    where journey_id = ${journeyId}`;
  way.hang();
  await movement.resume();
  const statuses = (await stage.runs(journeyId)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 'waiting')).toHaveLength(100);
  expect(statuses.filter((status) => status === 'held')).toHaveLength(30);
  await connection.close();
  way.close();
});
