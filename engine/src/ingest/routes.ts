import type { Json } from '@olle/shared/json';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { clientSettings } from './client-settings.ts';
import { failureOf } from './database-failure.ts';
import { createIngest, type Ingest, type IngestDeps } from './ingest.ts';
import { type CallType, callTypes } from './item.ts';
import { readBody } from './read-body.ts';
import { readCall } from './read-call.ts';
import { BatchOvertaken } from './read-known.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { type Authenticate, authenticateByHash, keyOfBody, keyOfRequest } from './write-key.ts';

export interface IngestRoutesDeps extends IngestDeps {
  readonly publicUrl: string;
  /** For tests, and for keys that live elsewhere. */
  readonly authenticate?: Authenticate;
}

/** Browser clients use the first letter. */
const calls = new Map<string, CallType | 'batch'>(
  [...callTypes, 'batch' as const].flatMap((type) => [
    [type, type],
    [type.slice(0, 1), type],
  ]),
);

/** The Segment HTTP Tracking API, to be mounted at `/v1`. */
export function ingestRoutes(deps: IngestRoutesDeps): Hono {
  const ingest = createIngest(deps);
  const authenticate = deps.authenticate ?? authenticateByHash(deps.database.sql);
  const app = new Hono();
  app.use('*', allowBrowsers);
  app.onError((error, c) => answer(c, error, deps));
  app.get('/projects/:writeKey/settings', async (c) => {
    const writeKey = c.req.param('writeKey');
    if ((await authenticate(writeKey)) === null) throw new Refusal('write_key_not_found');
    return c.json(clientSettings(writeKey, deps.publicUrl));
  });
  app.post('/:call', async (c) => {
    const type = calls.get(c.req.param('call'));
    if (!type) throw new Refusal('not_found');
    await receive(c, type, ingest, authenticate);
    return c.json({ success: true });
  });
  app.all('*', (c) => {
    throw new Refusal(calls.has(c.req.path.split('/').at(-1) ?? '') ? 'method_not_allowed' : 'not_found');
  });
  return app;
}

const allowBrowsers = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'OPTIONS'],
  allowHeaders: ['Authorization', 'X-Retry-Count', 'Content-Type', 'Content-Encoding'],
  exposeHeaders: ['Retry-After'],
  maxAge: 86_400,
});

function receive(c: Context, type: CallType | 'batch', { take, admission }: Ingest, authenticate: Authenticate) {
  const receivedAt = Date.now();
  if (admission.isFull()) throw new Refusal('rate_limited');
  return admission.during(async (weigh) => {
    const key = keyOfRequest(c.req.header('authorization'), c.req.query('writeKey'));
    const known = key === null ? null : await authenticate(key);
    if (key !== null && known === null) throw new Refusal('unauthorized');
    const { text, bytes } = await readBody(c.req.raw, type);
    weigh(bytes);
    const body = parse(text);
    const bodyKey = keyOfBody(body);
    const workspaceId = known ?? (bodyKey === null ? null : await authenticate(bodyKey));
    if (workspaceId === null) throw new Refusal('unauthorized');
    await take(workspaceId, await readCall({ type, body, bytes, receivedAt, live: liveOf(c) }));
  });
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid_request');
  }
}

function liveOf(c: Context): boolean | null {
  const live = c.req.query('live');
  return live === 'true' ? true : live === 'false' ? false : null;
}

function answer(c: Context, error: Error, { log }: IngestRoutesDeps): Response {
  const refusal = error instanceof Refusal ? error : new Refusal(codeOf(error));
  if (refusal.status >= 500) log?.error({ err: error, path: c.req.path }, 'events were not taken in');
  const response = refusal.getResponse();
  if (refusal.code === 'method_not_allowed') response.headers.set('Allow', 'POST, OPTIONS');
  return response;
}

// A batch that met others twelve times in a row is overload by another name: the client comes again.
function codeOf(error: Error): RefusalCode {
  const passes = error instanceof BatchOvertaken || ['again', 'unavailable'].includes(failureOf(error));
  return passes ? 'unavailable' : 'internal_error';
}
