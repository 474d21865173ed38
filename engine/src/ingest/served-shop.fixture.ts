import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openShop } from './ingest.fixture.ts';

/** A shop whose clients come through a real HTTP server; ingest stands at `/v1` as in the product. */
export async function serveShop(options: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop(options);
  const server = serve({ fetch: new Hono().route('/v1', shop.app).fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    ...shop,
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await shop.close();
    },
  };
}
