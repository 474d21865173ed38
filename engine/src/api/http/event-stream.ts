const heartBeatMs = 15_000;

export interface EventStream {
  send(event: string, data: unknown): void;
}

/**
 * Server-sent events until the client goes. `start` answers how to stop; a comment every 15 s keeps proxies from
 * closing a quiet connection.
 */
export function eventStream(signal: AbortSignal, start: (stream: EventStream) => () => void): Response {
  const encoder = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => {
        // A client that reads nothing must not fill our memory: it is told the newest numbers when it reads again.
        if ((controller.desiredSize ?? 0) > -64) controller.enqueue(encoder.encode(text));
      };
      write('retry: 2000\n\n');
      const stop = start({ send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`) });
      const heart = setInterval(() => write(': \n\n'), heartBeatMs);
      end = () => {
        clearInterval(heart);
        stop();
      };
      signal.addEventListener(
        'abort',
        () => {
          end();
          controller.close();
        },
        { once: true },
      );
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
