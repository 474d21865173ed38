import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let journeyId: string;

const document = {
  format: 1,
  name: 'Waiting room',
  trigger: { type: 'api' },
  nodes: [
    { id: 'w1', type: 'wait', config: { for: 'P1D' } },
    { id: 'e1', type: 'exit', config: { reason: 'over' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'e1' },
  ],
};

beforeAll(async () => {
  for (const userId of ['u1', 'u2', 'u3']) await addCustomer(userId);
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
});

async function addCustomer(userId: string): Promise<void> {
  const id = crypto.randomUUID();
  const { sql } = api.database;
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, ${userId}, ${sql.json({ name: `Name of ${userId}` })})`;
  await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${id})`;
  await sql`insert into customer_lock (customer_id) values (${id})`;
}

const post = (action: string, body: object = {}) => api.call('POST', `/api/journeys/${journeyId}/${action}`, body);
const runs = async (query = '') => (await api.call('GET', `/api/journeys/${journeyId}/runs${query}`)).body.items;

describe('entering by hand', () => {
  it('needs a journey that is active', async () => {
    expect((await post('enrol', { userIds: ['u1'] })).body.error.code).toBe('journey_not_published');
    await post('publish');
    expect((await post('enrol', { userIds: ['u1'] })).body.error.code).toBe('journey_not_active');
    await post('activate');
  });

  it('needs either customers or a segment', async () => {
    expect((await post('enrol')).status).toBe(400);
    expect((await post('enrol', { userIds: [], segmentId: 'x' })).status).toBe(400);
    expect((await post('enrol', { userIds: Array.from({ length: 1_001 }, (_, n) => `u${n}`) })).status).toBe(400);
    expect((await post('enrol', { segmentId: 'x' })).body.error.code).toBe('segment_not_found');
  });

  it('answers for each in the order asked', async () => {
    const { body } = await post('enrol', { userIds: ['u2', 'nobody', 'u1', 'u2'], payload: { cart_id: 'c-1' } });
    const outcomes = body.items.map(
      ({ userId, outcome }: { userId: string; outcome: string }) => `${userId} ${outcome}`,
    );
    expect(outcomes).toEqual(['u2 entered', 'nobody customer_not_found', 'u1 entered', 'u2 reentry_not_allowed']);
    expect(body.items[0].runId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a segment is begun as a workflow, with its progress to look at', async () => {
    const condition = { attribute: 'name', op: 'starts_with', value: 'Name' };
    const segment = await api.call('POST', '/api/segments', { name: 'All', condition });
    const started = await post('enrol', { segmentId: segment.body.id });
    expect(started.status).toBe(202);
    const { body } = await api.call('GET', `/api/enrolments/${started.body.enrolmentId}`);
    expect(body).toMatchObject({ status: 'running', total: 3, processed: 0, actor: 'admin key' });
  });
});

describe('who is inside', () => {
  it('is listed with where and until when', async () => {
    const items = await runs('?nodeId=w1&status=waiting');
    expect(items).toHaveLength(2);
    const u1 = items.find(({ userId }: { userId: string }) => userId === 'u1');
    expect(u1).toMatchObject({
      name: 'Name of u1',
      journeyName: 'Waiting room',
      position: { nodeId: 'w1' },
    });
    const { since, until } = u1.position;
    expect(Date.parse(until) - Date.parse(since)).toBe(86_400_000);
    expect(await runs('?nodeId=e1')).toEqual([]);
  });

  it('is counted on nodes and edges', async () => {
    const { body } = await api.call('GET', `/api/journeys/${journeyId}/stats`);
    expect(body).toMatchObject({ entered: 2, waiting: 2, finished: 0, edges: { 'trigger/next': 2 } });
    expect(body.nodes.w1).toMatchObject({ reached: 2, waiting: 2, sent: 0 });
    const list = await api.call('GET', '/api/journeys');
    expect(list.body.items[0].stats).toMatchObject({ entered: 2, waiting: 2 });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await api.call('GET', `/api/journeys/${journeyId}/stats?from=${tomorrow}`)).body.entered).toBe(0);
    expect((await api.call('GET', `/api/journeys/${journeyId}/stats?version=2`)).body).toMatchObject({
      entered: 0,
      waiting: 0,
    });
  });

  it('is listed behind each count', async () => {
    expect(await runs('?did=reached&nodeId=w1')).toHaveLength(2);
    expect(await runs('?did=took&nodeId=w1&outcome=next')).toEqual([]);
    expect(await runs('?did=entered&version=2')).toEqual([]);
    for (const query of ['did=dreamt', 'outcome=next', 'from=2026-11-22T00:00:00Z'])
      expect((await api.call('GET', `/api/journeys/${journeyId}/runs?${query}`)).body.error.code).toBe(
        'invalid_request',
      );
  });

  it('can be looked at, each with the workflow that carries it', async () => {
    const [{ id }] = await runs();
    const { body } = await api.call('GET', `/api/runs/${id}`);
    expect(body).toMatchObject({ status: 'waiting', trigger: { cart_id: 'c-1' }, messages: [] });
    expect(body.workflow.id).toMatch(new RegExp(`^${api.deps.settings.instance}-convoy-[0-9a-f-]{36}$`));
    expect(body.steps).toMatchObject([{ seq: 1, nodeId: 'w1', nodeType: 'wait', outcome: 'waiting' }]);
  });
});

describe('the live numbers', () => {
  it('come at once, and again when they change', async () => {
    const gone = new AbortController();
    const response = await api.app.request(`/api/journeys/${journeyId}/live`, {
      headers: { Authorization: 'Bearer admin-key-of-the-tests' },
      signal: gone.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (text: string): Promise<void> => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? '';
    };
    await until('"entered":2');
    expect(heard).toContain('event: stats');
    await post('enrol', { userIds: ['u3'] });
    await until('"entered":3');
    gone.abort();
    await expect(reader?.read()).resolves.toMatchObject({ done: true });
  });
});

describe('support', () => {
  const idOf = async (userId: string): Promise<string> =>
    (await runs()).find((run: { userId: string }) => run.userId === userId).id;

  it('ends a wait, or takes somebody out, on record', async () => {
    const [skipped, exited] = [await idOf('u1'), await idOf('u2')];
    expect((await api.call('POST', `/api/runs/${skipped}/skip`, { note: 'asked by phone' })).body.status).toBe(
      'finished',
    );
    expect((await api.call('POST', `/api/runs/${exited}/exit`, { note: 'asked by phone' })).body.status).toBe('exited');
    const again = await api.call('POST', `/api/runs/${exited}/exit`, { note: 'again' });
    expect([again.status, again.body.error.code]).toEqual([409, 'run_not_live']);
    const audit = await api.database
      .sql`select action, facts from audit where subject in (${skipped}, ${exited}) order by at`;
    expect(audit).toMatchObject([
      { action: 'run.skip', facts: { note: 'asked by phone' } },
      { action: 'run.exit', facts: { note: 'asked by phone' } },
    ]);
  });

  it('sees those who are stuck', async () => {
    const stuck = await idOf('u3');
    await api.database.sql`update run set stuck = 'answer_lost' where id = ${stuck}`;
    const { body } = await api.call('GET', '/api/runs?stuck=true');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([stuck]);
  });
});

describe('stopping with exit', () => {
  it('takes out whoever is inside', async () => {
    await post('stop', { inFlight: 'exit' });
    expect((await runs()).map(({ status }: { status: string }) => status).sort()).toEqual([
      'exited',
      'exited',
      'finished',
    ]);
  });
});
