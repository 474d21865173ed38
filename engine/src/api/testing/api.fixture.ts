import { Client, Connection } from '@temporalio/client';
import { Hono } from 'hono';
import { inject } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../db/database.ts';
import { JourneyBook } from '../../movement/journeys.ts';
import { Movement } from '../../movement/movement.ts';
import { createLog } from '../../platform/log.ts';
import { createSegmentService } from '../../segments/segment-service.ts';
import { ensureWorkspace } from '../../workspace/ensure-workspace.ts';
import { createApp } from '../app.ts';
import type { AppDependencies } from '../dependencies.ts';
import { endpointsOf } from '../endpoints.ts';
import type { Endpoint } from '../http/endpoint.ts';

export const adminKey = 'admin-key-of-the-tests';
export const publicUrl = 'http://olle.test';

/** The whole API on a database of one's own, with the real rooms behind it; only mail, ingest and a worker are left out. */
export async function openTestApi(databaseUrl: string, parts: Partial<AppDependencies> = {}) {
  const database = openDatabase(databaseUrl, { max: 6 });
  const { id: workspaceId } = await ensureWorkspace(database, { adminKey, writeKey: 'write-key-of-the-tests' });
  const instance = `test-${workspaceId.slice(0, 8)}`;
  const movement = new Movement({
    sql: database.sql,
    book: new JourneyBook(),
    client: new Client({ connection: Connection.lazy({ address: inject('temporalAddress') }) }),
    instance,
    // No worker runs here: what waits stays where it waits.
    afterCommit: () => {},
  });
  const deps: AppDependencies = {
    database,
    door: database,
    movement,
    segments: createSegmentService(database),
    messages: {
      preview: async () => ({
        ...{ subject: '', html: '', text: '', problems: [], missing: [] },
        ...{ customer: null, event: null, marked: null },
      }),
      sendTest: async () => ({ sent: false }),
    },
    readiness: async () => ({ postgres: true, temporal: true, worker: true }),
    ingest: new Hono(),
    pages: [],
    // Nothing of the editor is here.
    editorFolder: import.meta.dirname,
    settings: { publicUrl, secret: 'a secret of the tests, 32 letters', instance },
    redriveDeadLetters: async () => ({ redriven: 0, failed: 0, items: [] }),
    eventNames: async () => [],
    attributeNames: async () => [],
    seenValues: async () => [],
    startAudit: async () => {},
    log: createLog('api', { level: 'silent' }),
    ...parts,
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    database,
    workspaceId,
    /** A call with the admin key; the answer is checked against the endpoint's own schema. */
    call: (method: string, at: string, body?: unknown, headers: Record<string, string> = {}) =>
      call(app, endpointsOf(deps), method, at, body, headers),
    close: () => database.close(),
  };
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>;

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape; the schema has checked them
  readonly body: any;
}

async function call(
  app: Hono,
  endpoints: readonly Endpoint[],
  method: string,
  at: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Called> {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const response = await app.request(at, {
    method,
    headers: { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/json', ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  const raw = await response.text();
  const isJson = response.headers.get('content-type')?.includes('/json') === true;
  const answer: unknown = isJson ? JSON.parse(raw) : raw;
  if (isJson) checkAnswer(endpoints, method, at, response.status, answer);
  return { status: response.status, headers: response.headers, body: answer };
}

/** What the OpenAPI document promises is what comes. */
function checkAnswer(endpoints: readonly Endpoint[], method: string, at: string, status: number, answer: unknown) {
  const path = at.split('?')[0] ?? '';
  const endpoint = endpoints.find(
    (one) =>
      one.method === method.toLowerCase() && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const schema = Object.entries(endpoint?.answers ?? {}).find(([code]) => Number(code) === status)?.[1];
  const parsed = schema?.safeParse(answer);
  if (parsed && !parsed.success) throw new Error(`${method} ${path}: ${parsed.error.message}`);
  const told = status < 400 ? undefined : refusal.safeParse(answer).data?.error.code;
  if (endpoint && told !== undefined && !refusalsOf(endpoint).has(told))
    throw new Error(`${method} ${endpoint.path} does not say that it may answer ${told}`);
}

const refusal = z.object({ error: z.object({ code: z.string() }) });
/** What any call may answer, or any write. */
const ofAll = [
  'invalid_request',
  'unauthorized',
  'rate_limited',
  'forbidden',
  'payload_too_large',
  'internal',
  'unavailable',
];
const ofKeys = ['idempotency_in_progress', 'idempotency_key_reused', 'method_not_allowed'];
const refusalsOf = ({ errors = [] }: Endpoint) => new Set<string>([...ofAll, ...ofKeys, ...errors]);
