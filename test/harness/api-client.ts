import { setTimeout as sleep } from 'node:timers/promises';

/** Calls a running product as a shop's or an engineer's program does. */
export function apiClient({ baseUrl, adminKey, writeKey }: { baseUrl: string; adminKey: string; writeKey: string }) {
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T; // the test names the shape that it then looks at
  }

  /** All items of a list. */
  async function all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const joined = `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: { items: T[]; nextCursor: string | null } = await call('GET', joined);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  /** Sends events as a client library does: again, with the same messageId, until they are taken. */
  async function send(batch: readonly object[]): Promise<void> {
    const body = JSON.stringify({ batch, sentAt: new Date().toISOString() });
    const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
    for (;;) {
      const ok = await fetch(`${baseUrl}/v1/batch`, {
        method: 'POST',
        headers: { authorization },
        body,
        signal: AbortSignal.timeout(20_000),
      }).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return;
      await sleep(300);
    }
  }

  async function publish(document: object): Promise<string> {
    const { id } = await call<{ id: string }>('POST', '/api/journeys', { document });
    await call('POST', `/api/journeys/${id}/publish`, {});
    await call('POST', `/api/journeys/${id}/activate`, {});
    return id;
  }

  return { call, all, send, publish };
}
