import { currentLanguage } from '../i18n/language-store.ts';
import { refusal, send, unreachable } from './client.ts';

interface Listener {
  readonly signal: AbortSignal;
  /** Whether the line only says how far it is: the result is the last line, and none of these. */
  readonly onLine: (line: object) => boolean;
}

/**
 * Posts, and hears the answer line by line as the server writes it; the last line is the result. Throws `ApiError` for a
 * refusal, also for one that comes as the last line, and for an answer that breaks off.
 */
export async function postForLines<Result>(path: string, body: unknown, { signal, onLine }: Listener): Promise<Result> {
  const response = await send(path, {
    method: 'POST',
    credentials: 'same-origin',
    signal,
    headers: {
      Accept: 'application/x-ndjson',
      'Accept-Language': currentLanguage(),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw refusal(response.status, await response.json().catch(() => undefined));
  let last: object | null = null;
  try {
    for await (const line of linesOf(response.body)) {
      const read: unknown = JSON.parse(line);
      last = typeof read === 'object' && read !== null && !onLine(read) ? read : null;
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw unreachable(cause);
  }
  if (last === null) throw unreachable();
  if ('error' in last) throw refusal(422, last);
  // The server builds its last line from the contract that the caller names.
  return last as Result;
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
    if (done) break;
  }
  if (rest !== '') yield rest;
}
