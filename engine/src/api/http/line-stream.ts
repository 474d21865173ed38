interface LineStream {
  readonly write: (line: unknown) => void;
  /** Aborted when nobody reads any more. */
  readonly signal: AbortSignal;
}

/** Answers newline-delimited JSON, line by line as the work goes on; stops the work when the client has gone. */
export function lineStream(client: AbortSignal, work: (stream: LineStream) => Promise<void>): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const stop = (): void => gone.abort(new Error('the client has gone'));
  client.addEventListener('abort', stop, { once: true });
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (line: unknown): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      void work({ write, signal: gone.signal }).finally(() => {
        client.removeEventListener('abort', stop);
        if (!gone.signal.aborted) controller.close();
      });
    },
    cancel: stop,
  });
  return new Response(source, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
