import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { eventStream } from './event-stream.ts';

it('stops its source when the browser has gone', async () => {
  let stopped = (): void => {};
  const stop = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const app = new Hono().get('/', (context) =>
    eventStream(context.req.raw.signal, ({ send }) => {
      send('stats', { entered: 1 });
      return stopped;
    }),
  );
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const gone = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/`, { signal: gone.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('entered')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain('event: stats\ndata: {"entered":1}\n\n');
  gone.abort();
  await stop;
  server.close();
});

it('keeps for a slow reader the newest and no more', async () => {
  const gone = new AbortController();
  const response = eventStream(gone.signal, ({ send }) => {
    for (let n = 0; n < 10_000; n++) send('stats', n);
    return () => {};
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  let pieces = 0;
  while (!heard.includes('data: 9999\n')) {
    heard += (await reader?.read())?.value ?? '';
    pieces += 1;
  }
  expect(pieces).toBeLessThan(30);
  gone.abort();
});
