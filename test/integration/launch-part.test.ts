import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startPart } from '@olle/engine/launch/part';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Takes connections and never says anything. */
const silent = createServer();
beforeAll(async () => {
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterAll(() => silent.close());

it('ends a part that is still starting as soon as a stop begins', async () => {
  const { port } = silent.address() as AddressInfo; // it listens on a port
  const stopping = new AbortController();
  const address = `127.0.0.1:${port}`;
  const environment = { DATABASE_URL: `postgres://nobody@${address}/none`, TEMPORAL_ADDRESS: address };
  const starting = startPart('worker', environment, stopping.signal);
  const [socket] = await once(silent, 'connection');
  stopping.abort();
  await expect(starting).rejects.toThrow(/exit code 0|SIGTERM/);
  socket.destroy();
});
