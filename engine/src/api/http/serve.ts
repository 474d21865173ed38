import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Json } from '@olle/shared/json';
import type { Context } from 'hono';
import type { Caller } from '../auth/caller.ts';
import { identify } from '../auth/identify.ts';
import type { KeyGuesses } from '../auth/key-guesses.ts';
import { isSameOrigin } from '../auth/same-origin.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from './api-error.ts';
import type { Endpoint } from './endpoint.ts';
import { errorAnswer } from './error-response.ts';
import { type Kept, once } from './idempotency.ts';
import { languageOf } from './language.ts';
import { parseBody, parseParams, parseQuery } from './parse-request.ts';
import { readJson } from './read-json.ts';

interface Serving extends Pick<AppDependencies, 'database' | 'door' | 'log' | 'settings'> {
  readonly guesses: KeyGuesses<Caller>;
}

export const defaultBodyLimit = 1_000_000;
const nobody: Caller = { workspaceId: '', actor: '', by: 'session' };

/**
 * One call from request to answer: who is it, may they, what do they ask (each part parsed), was it asked before, then
 * the endpoint's own work. Every refusal leaves by the same envelope.
 */
export async function serve(endpoint: Endpoint, context: Context, serving: Serving): Promise<Response> {
  const requestId = requestIdOf(context);
  const language = languageOf(context.req.header('accept-language'));
  const answer = await work(endpoint, context, serving, language, requestId).catch((error: unknown) =>
    errorAnswer(error, language, serving.log, requestId),
  );
  if (answer instanceof Response) {
    answer.headers.set('X-Request-Id', requestId);
    // Nobody reads the stream that a HEAD asks about.
    if (context.req.raw.method === 'HEAD') void answer.body?.cancel();
    return answer;
  }
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...answer.headers };
  return new Response(answer.body, { status: answer.status, headers: { ...headers, 'X-Request-Id': requestId } });
}

async function work(
  endpoint: Endpoint,
  context: Context,
  serving: Serving,
  language: 'ko' | 'en',
  requestId: string,
): Promise<Kept | Response> {
  const { database, log } = serving;
  const header = (name: string) => context.req.header(name);
  const address = addressOf(context);
  const caller = await admit(endpoint, context, address, serving);
  const writes = endpoint.method !== 'get';
  if (endpoint.csv && header('content-type')?.toLowerCase().startsWith('text/csv')) {
    const { signal, body: stream } = context.req.raw;
    const params = parseParams(endpoint.params, context.req.param());
    return keptOf(await endpoint.csv({ caller, params, signal, stream }));
  }
  const input: Json = writes ? await readJson(context.req.raw, endpoint.bodyLimit ?? defaultBodyLimit) : {};
  const call = {
    params: parseParams(endpoint.params, context.req.param()),
    query: parseQuery(endpoint.query, new URL(context.req.url)),
    body: writes ? parseBody(endpoint.body, input) : undefined,
    language,
    header,
    address,
    signal: context.req.raw.signal,
  };
  const key = writes && !endpoint.unremembered ? readKey(header('idempotency-key')) : null;
  if (key === null) return await run(caller);
  const { pathname } = new URL(context.req.url);
  return await once(
    database.sql,
    { workspaceId: caller.workspaceId, method: endpoint.method, path: pathname, key, body: input },
    // A refusal is an answer, too: it is kept with the others.
    async (keyed) => {
      const answer = await run({ ...caller, call: keyed }).catch((error: unknown) =>
        errorAnswer(error, language, log, requestId),
      );
      if (answer instanceof Response) throw new Error(`${endpoint.path} answers a stream, which cannot be kept`);
      return answer;
    },
  );

  async function run(caller: Caller): Promise<Kept | Response> {
    return keptOf(await endpoint.handle({ ...call, caller }));
  }
}

function keptOf(answer: Awaited<ReturnType<Endpoint['handle']>> | undefined): Kept | Response {
  if (answer instanceof Response || answer === undefined) return answer ?? new Response(null, { status: 204 });
  return { status: answer.status, headers: answer.headers ?? {}, body: JSON.stringify(answer.body) };
}

async function admit(
  { access = 'caller', method }: Endpoint,
  context: Context,
  address: string,
  { door, settings, guesses }: Serving,
): Promise<Caller> {
  if (access === 'open') return nobody;
  const caller = await identify(door, context, { address, guesses });
  if (!caller) throw new ApiError('unauthorized', [], { 'WWW-Authenticate': 'Bearer' });
  const byCookie = caller.by === 'session';
  const foreign = method !== 'get' && !isSameOrigin((name) => context.req.header(name), settings.publicUrl);
  if (byCookie && (access === 'key' || foreign)) throw new ApiError('forbidden');
  return caller;
}

function readKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new ApiError('invalid_request', [
    { in: 'header', path: 'Idempotency-Key', code: 'bad_key', message: '1 to 255 visible ASCII characters' },
  ]);
}

function requestIdOf(context: Context): string {
  const given = context.req.header('x-request-id');
  return given !== undefined && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

function addressOf(context: Context): string {
  // Only the Node server has a socket behind the request; `app.request` in a test has none.
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? 'unknown') : 'unknown';
}
