import { describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const send = { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' } };
const greeting = (change: object = {}) => ({
  format: 1,
  name: 'Greeting',
  trigger: { type: 'event', event: 'Signed Up' },
  nodes: [{ id: 'm1', type: 'send', config: send }],
  edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
  ...change,
});

const create = async (document: object = greeting()): Promise<string> =>
  (await api.call('POST', '/api/journeys', { document })).body.id;
const publish = (id: string, body: object = {}) => api.call('POST', `/api/journeys/${id}/publish`, body);

describe('a draft', () => {
  it('is kept with its problems, and says its revision', async () => {
    const { status, body, headers } = await api.call('POST', '/api/journeys', {
      document: greeting({ nodes: [], edges: [] }),
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ revision: 1, problems: [{ nodeId: null, code: 'journey_empty' }] });
    expect(headers.get('etag')).toBe('"1"');
    const one = await api.call('GET', `/api/journeys/${body.id}`);
    expect(one.body).toMatchObject({
      name: 'Greeting',
      status: 'draft',
      live: null,
      draft: { revision: 1, by: 'admin key' },
    });
  });

  it('says in Korean what is wrong to who reads Korean', async () => {
    const document = greeting({ nodes: [], edges: [] });
    const { body } = await api.call('POST', '/api/journeys', { document }, { 'Accept-Language': 'ko-KR,en;q=0.5' });
    expect(body.problems[0].message).toMatch(/단계/);
  });

  it('is saved only by who saw the newest one', async () => {
    const id = await create();
    const put = (revision: string | null, name: string) =>
      api.call(
        'PUT',
        `/api/journeys/${id}/draft`,
        { document: greeting({ name }) },
        revision === null ? {} : { 'If-Match': revision },
      );
    expect((await put(null, 'x')).body.error.code).toBe('precondition_required');
    expect((await put('"1"', 'Second')).body).toMatchObject({ revision: 2, problems: [] });
    expect((await put('W/"2"', 'Third')).body.revision).toBe(3);
    const late = await put('1', 'Lost');
    expect(late.status).toBe(412);
    expect(late.body.error).toMatchObject({ code: 'revision_conflict', details: [{ by: 'admin key', revision: 3 }] });
    expect((await api.call('GET', `/api/journeys/${id}`)).body.name).toBe('Third');
  });

  it('is refused with node, path and code when it is malformed', async () => {
    const document = greeting({ nodes: [{ id: 'm1', type: 'send', config: { ...send, colour: 'red' } }] });
    const { status, body } = await api.call('POST', '/api/journeys', { document });
    expect(status).toBe(422);
    expect(body.error.code).toBe('invalid_document');
    expect(body.error.details[0]).toMatchObject({ nodeId: 'm1', code: 'unrecognized_keys' });
  });

  it('is saved by exactly one of two who save at once', async () => {
    const id = await create();
    const answers = await Promise.all(
      ['A', 'B'].map((name) =>
        api.call('PUT', `/api/journeys/${id}/draft`, { document: greeting({ name }) }, { 'If-Match': '1' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});

describe('publishing', () => {
  it('makes an immutable version; the same again is the live one', async () => {
    const id = await create();
    const first = await publish(id, { note: 'first' });
    expect(first.body).toMatchObject({ version: 1 });
    await api.call(
      'PUT',
      `/api/journeys/${id}/draft`,
      { document: greeting({ layout: { m1: { x: 1, y: 2 } }, notes: { n1: { text: 'Why?', x: 3, y: 4 } } }) },
      { 'If-Match': '1' },
    );
    expect((await publish(id)).body).toEqual(first.body);
    await api.call('PUT', `/api/journeys/${id}/draft`, { document: greeting({ name: 'New' }) }, { 'If-Match': '2' });
    expect((await publish(id)).body.version).toBe(2);
    expect((await publish(id, { version: 1 })).body.version).toBe(3);
    const { body } = await api.call('GET', `/api/journeys/${id}/versions`);
    expect(body.items.map(({ version, live }: { version: number; live: boolean }) => [version, live])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect((await api.call('GET', `/api/journeys/${id}/versions/3`)).body.document.name).toBe('Greeting');
  });

  it('takes five hundred nodes, and says plainly that there are more', async () => {
    const long = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `m${index}`);
      return greeting({
        nodes: ids.map((node) => ({ id: node, type: 'send', config: send })),
        edges: ids.map((node, index) => ({ from: ids[index - 1] ?? 'trigger', output: 'next', to: node })),
      });
    };
    expect((await publish(await create(long(500)))).body).toMatchObject({ version: 1 });
    const { status, body } = await api.call('POST', '/api/journeys', { document: long(501) });
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ code: 'invalid_document', details: [{ path: 'nodes', code: 'too_big' }] });
  });

  it('makes one version of two publishes at once', async () => {
    const id = await create();
    const answers = await Promise.all([publish(id), publish(id), publish(id)]);
    expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([1]));
  });

  it('refuses what has problems, and leaves nothing behind', async () => {
    const id = await create(
      greeting({
        nodes: [{ id: 'c', type: 'issue_coupon', config: { pool: 'Spring' } }],
        edges: [{ from: 'trigger', output: 'next', to: 'c' }],
      }),
    );
    const refused = await publish(id);
    expect(refused.status).toBe(422);
    expect(refused.body.error).toMatchObject({
      code: 'journey_invalid',
      details: [{ nodeId: 'c', code: 'coupon_pool_not_found', field: 'pool' }],
    });
    expect((await api.call('GET', `/api/journeys/${id}/versions`)).body.items).toEqual([]);
    await api.call('POST', '/api/coupon-pools', { name: 'Spring' });
    expect((await publish(id)).status).toBe(200);
  });
});

describe('the status', () => {
  const move = async (id: string, to: string, body: object = {}) => {
    const { status, body: answer } = await api.call('POST', `/api/journeys/${id}/${to}`, body);
    return status === 200 ? answer.status : answer.error.code;
  };

  it('goes where it can, and a repeat changes nothing', async () => {
    const id = await create();
    expect(await move(id, 'activate')).toBe('journey_not_published');
    expect(await move(id, 'pause')).toBe('journey_not_active');
    await publish(id);
    expect(await move(id, 'activate')).toBe('active');
    expect(await move(id, 'activate')).toBe('active');
    expect(await move(id, 'pause')).toBe('paused');
    expect(await move(id, 'pause')).toBe('paused');
    expect(await move(id, 'activate')).toBe('journey_paused');
    expect(await move(id, 'resume', { overdue: 'later' })).toBe('invalid_request');
    expect(await move(id, 'resume', { overdue: { skipOlderThan: 'PT6H' } })).toBe('active');
    expect(await move(id, 'resume')).toBe('active');
    expect(await move(id, 'stop')).toBe('invalid_request');
    expect(await move(id, 'stop', { inFlight: 'finish' })).toBe('stopped');
    expect(await move(id, 'stop', { inFlight: 'exit' })).toBe('stopped');
    expect(await move(id, 'activate')).toBe('journey_stopped');
    expect((await api.call('GET', `/api/journeys/${id}`)).body.stopMode).toBe('exit');
  });

  it('of an archived journey lets nobody in, and comes back stopped', async () => {
    const id = await create();
    await publish(id);
    await move(id, 'activate');
    await api.call('POST', `/api/journeys/${id}/archive`);
    const listed = async (query: string) =>
      (await api.call('GET', `/api/journeys?${query}`)).body.items.some((item: { id: string }) => item.id === id);
    expect([await listed(''), await listed('archived=true')]).toEqual([false, true]);
    await api.call('DELETE', `/api/journeys/${id}/archive`);
    expect((await api.call('GET', `/api/journeys/${id}`)).body).toMatchObject({ status: 'stopped', archivedAt: null });
  });
});

describe('the list', () => {
  it('comes in pages, each journey once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.call('GET', `/api/journeys?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(5);
  });

  it('refuses a cursor that nobody gave', async () => {
    for (const cursor of ['x', Buffer.from('["a"]').toString('base64url'), Buffer.from('{}').toString('base64url')])
      expect((await api.call('GET', `/api/journeys?cursor=${cursor}`)).body.error.code).toBe('invalid_request');
  });

  it('duplicates a drawing under a new name', async () => {
    const id = await create();
    const copy = await api.call('POST', `/api/journeys/${id}/duplicate`);
    expect(copy.status).toBe(201);
    expect((await api.call('GET', `/api/journeys/${copy.body.id}`)).body).toMatchObject({
      name: 'Copy of Greeting',
      live: null,
    });
  });
});
