import type { UnderlyingSource } from 'node:stream/web';

const heartBeatMs = 15_000;

export interface EventStream {
  readonly send: (event: string, data: unknown) => void;
}

/**
 * Server-sent events until the client goes. `start` answers how to stop; a comment every 15 s keeps proxies from
 * closing a quiet connection.
 */
export function eventStream(signal: AbortSignal, start: (stream: EventStream) => () => void): Response {
  const encoder = new TextEncoder();
  // For a client that reads slowly only the newest is kept: it never fills our memory, and never misses the last.
  let newest: Uint8Array | null = null;
  let end = (): void => {};
  const source: UnderlyingSource<Uint8Array> = {
    start(controller) {
      const write = (text: string): void => {
        const bytes = encoder.encode(text);
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes);
        else newest = bytes;
      };
      write('retry: 2000\n\n');
      const stop = start({ send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`) });
      const heart = setInterval(() => {
        if (newest === null) write(': \n\n');
      }, heartBeatMs);
      end = () => {
        clearInterval(heart);
        stop();
      };
      const close = (): void => {
        end();
        controller.close();
      };
      signal.addEventListener('abort', close, { once: true });
    },
    pull(controller) {
      if (newest === null) return;
      controller.enqueue(newest);
      newest = null;
    },
    cancel: () => end(),
  };
  return new Response(new ReadableStream(source, { highWaterMark: 16 }), {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
