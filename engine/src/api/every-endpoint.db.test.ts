import { errors } from '@olle/shared/api/errors';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminKey } from './testing/api.fixture.ts';
import { ownApi } from './testing/own-api.fixture.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly open: boolean;
  readonly remembers: boolean;
  readonly parameters: readonly { in: string; name: string; schema: Record<string, unknown> }[];
}

const api = ownApi();
let operations: Operation[];

beforeAll(async () => {
  operations = await readOperations();
});

/** What the document says there is: a new route is tested by being there. */
async function readOperations(): Promise<Operation[]> {
  const response = await api.app.request('/api/openapi.json');
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document
  const document: any = await response.json();
  return Object.entries<Record<string, Record<string, unknown>>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters as Operation['parameters']; // as OpenAPI says
      return {
        method: method.toUpperCase(),
        path,
        open: Array.isArray(operation.security) && operation.security.length === 0,
        remembers: parameters.some(({ name }) => name === 'Idempotency-Key'),
        parameters,
      };
    }),
  );
}

const unknownId = '00000000-0000-4000-8000-000000000000';
const at = (path: string, id = unknownId): string => path.replaceAll(/\{\w+\}/g, id);

const ask = async (
  operation: Operation,
  init: { body?: string | ReadableStream; duplex?: 'half'; headers?: Record<string, string> } = {},
  id?: string,
) => {
  const response = await api.app.request(at(operation.path, id), {
    method: operation.method,
    ...init,
    headers: { Authorization: `Bearer ${adminKey}`, ...init.headers },
  });
  // biome-ignore lint/suspicious/noExplicitAny: every answer of the API
  const body: any = await response.json();
  if (response.status >= 400) {
    const code: keyof typeof errors = body.error.code;
    expect(errors[code], `${operation.method} ${operation.path} ${code}`).toBeDefined();
    expect(response.status).toBe(errors[code].status);
    expect(body.error.message).toBe(errors[code].en);
  }
  return { status: response.status, code: body.error?.code as string | undefined };
};

/** Rows that a person's write can leave. */
async function everything(): Promise<unknown> {
  const [counts] = await api.database.sql`
    select (select count(*) from journey) as journeys, (select count(*) from journey_version) as versions,
      (select count(*) from scheduled_publication) as publications, (select count(*) from draft_presence) as pages,
      (select count(*) from coupon_pool) as pools, (select count(*) from coupon) as coupons, (select count(*) from audit) as audit,
      (select count(*) from consent_record) as consents, (select count(*) from enrolment) as enrolments,
      (select count(*) from segment) as segments, (select count(*) from journey_test) as tests,
      (select count(*) from migration) as migrations, (select count(*) from journey_pause) as pauses,
      (select count(*) from stuck_job) as jobs, (select count(*) from webhook_secret) as secrets,
      (select count(*) from event) as events, (select count(*) from inbox) as inbox, (select count(*) from test_inbox) as mails,
      (select count(*) from sign_in_link) as links, (select count(*) from session) as sessions, (select count(*) from idempotency) as keys,
      (select jsonb_agg(to_jsonb(w)) from workspace w) as workspaces`;
  return counts;
}

const writes = () => operations.filter(({ method }) => method !== 'GET');

describe('every call', () => {
  it('is in the document, with the schema of the journey beside it', async () => {
    expect(operations.length).toBeGreaterThan(80);
    const schema = await (await api.app.request('/api/schema/journey.json')).json();
    expect(schema).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['format', 'name', 'trigger', 'nodes', 'edges']),
    });
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { Authorization: 'Bearer wrong-key' }],
    ['a key in another scheme', { Authorization: `Basic ${adminKey}` }],
    ['a made-up session', { Authorization: '', Cookie: 'olle_session=made-up' }],
  ])('refuses %s', async (_name, headers: Record<string, string>) => {
    const before = await everything();
    for (const { method, path, open } of operations) {
      if (open) continue;
      const response = await api.app.request(at(path), {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect(response.status, `${method} ${path}`).toBe(401);
    }
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['{"half":', 400, 'invalid_request'],
    ['\u0000', 400, 'invalid_request'],
    ['[]', 400, 'invalid_request'],
    ['null', 400, 'invalid_request'],
    ['"text"', 400, 'invalid_request'],
    ['{"no_such_field":1}', 400, 'invalid_request'],
    ['{"no_such_field":"\\u0000"}', 400, 'invalid_request'],
    [`{"document":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400, 'invalid_request'],
  ])('refuses the body %.20s', async (body, status, code) => {
    const before = await everything();
    for (const operation of writes()) {
      const answer = await ask(operation, { body });
      expect(answer, `${operation.method} ${operation.path}`).toEqual({ status, code });
    }
    expect(await everything()).toEqual(before);
  });

  it('refuses a huge body, whether it says its size or not', async () => {
    const before = await everything();
    const huge = JSON.stringify({ note: 'x'.repeat(5_100_000) });
    for (const operation of writes()) {
      const told = await ask(operation, { body: huge, headers: { 'Content-Length': String(huge.length) } });
      const untold = await ask(operation, { body: new Blob([huge]).stream(), duplex: 'half' });
      expect([told.status, untold.status], `${operation.method} ${operation.path}`).toEqual([413, 413]);
    }
    expect(await everything()).toEqual(before);
  });

  it('refuses values of the wrong type wherever a body has fields', async () => {
    const document = await (await api.app.request('/api/openapi.json')).json();
    const before = await everything();
    for (const operation of writes()) {
      const fields = fieldsOf(document, operation);
      for (const wrong of [{ deep: [true] }, -1.5, [[null]]]) {
        if (fields.length === 0) continue;
        const body = JSON.stringify(Object.fromEntries(fields.map((name) => [name, wrong])));
        const { status } = await ask(operation, { body });
        expect([400, 404, 422, 428], `${operation.method} ${operation.path} ${body}`).toContain(status);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('answers 404 for ids that do not exist, whatever they look like', async () => {
    for (const operation of operations.filter(({ path, method }) => path.includes('{') && method === 'GET')) {
      for (const id of [unknownId, 'x', '1', '~', '%00', '%F0%9F%8D%8A', '..%2F..%2Fetc', 'a'.repeat(400)]) {
        const { status, code } = await ask(operation, {}, id);
        expect([status, code?.endsWith('_not_found')], `${operation.path} ${id}`).toEqual([404, true]);
      }
    }
  });

  it('answers 404 to a write on what does not exist', async () => {
    const scenario = { customer: { attributes: {} }, at: '2026-03-01T00:00:00Z' };
    const journeyTest = { name: 'x', scenario, expect: {} };
    const bodies: Record<string, object> = {
      draft: { document: { format: 1, name: 'x', trigger: { type: 'api' }, nodes: [], edges: [] } },
      stop: { inFlight: 'exit' },
      enrol: { userIds: ['u1'] },
      consent: { channel: 'email', granted: true },
      codes: { codes: ['A'] },
      simulate: { customer: { attributes: {} }, at: '2026-03-01T00:00:00Z' },
      backtest: { from: '2026-03-01T00:00:00Z', to: '2026-03-08T00:00:00Z' },
      'dry-run': { inFlight: {} },
      presence: { tab: unknownId },
      'take-over': { tab: unknownId, from: null },
      leave: { tab: unknownId },
      'scheduled-publications': { at: '2030-01-01T00:00:00Z' },
      tests: journeyTest,
      '{testId}': journeyTest,
    };
    const before = await everything();
    for (const operation of writes().filter(({ path }) => path.includes('{'))) {
      const last = operation.path.split('/').at(-1) ?? '';
      const ofRun = operation.path.startsWith('/api/runs/');
      const wanted = operation.method === 'DELETE' ? {} : (bodies[last] ?? {});
      const body = JSON.stringify(ofRun ? { note: 'test' } : wanted);
      const { status, code } = await ask(operation, { body, headers: { 'If-Match': '1' } });
      expect([status, code?.endsWith('_not_found')], `${operation.method} ${operation.path}`).toEqual([404, true]);
    }
    expect(await everything()).toEqual(before);
  });

  it('refuses limits and cursors that are none', async () => {
    for (const operation of operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'))) {
      for (const query of [
        'limit=0',
        'limit=201',
        'limit=x',
        'limit=',
        'cursor=x',
        `cursor=${Buffer.from('["a",1]').toString('base64url')}`,
      ]) {
        const response = await api.app.request(`${at(operation.path)}?${query}`, {
          headers: { Authorization: `Bearer ${adminKey}` },
        });
        const expected = operation.path.includes('{') ? [400, 404] : [400];
        expect(expected, `${operation.path} ${query}`).toContain(response.status);
      }
    }
  });

  it('says 405 and what it takes to another method', async () => {
    for (const { path } of operations) {
      const taken = operations.filter((one) => one.path === path).map(({ method }) => method);
      const response = await api.app.request(at(path), {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${adminKey}` },
      });
      expect(response.status, path).toBe(405);
      for (const method of taken.filter(() => !path.includes('{')))
        expect(response.headers.get('allow'), path).toContain(method);
    }
  });

  it('says in the envelope that a path is unknown', async () => {
    const response = await api.app.request('/api/nothing/here', { headers: { 'Accept-Language': 'ko' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'path_not_found', message: errors.path_not_found.ko } });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: walks a JSON document
function fieldsOf(document: any, { method, path }: Operation): string[] {
  const reference: string =
    document.paths[path][method.toLowerCase()].requestBody.content['application/json'].schema.$ref;
  const schema = document.components.schemas[reference.split('/').at(-1) ?? ''];
  const shapes = schema.anyOf ?? schema.oneOf ?? [schema];
  return [...new Set<string>(shapes.flatMap((shape: { properties?: object }) => Object.keys(shape.properties ?? {})))];
}
