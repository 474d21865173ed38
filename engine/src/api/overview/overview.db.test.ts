import { describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const overview = async () => (await api.call('GET', '/api/overview')).body;

/** A live journey where people wait for three days. */
async function journey(name: string): Promise<string> {
  const document = {
    format: 1,
    name,
    trigger: { type: 'api' },
    nodes: [{ id: 'w1', type: 'wait', config: { for: 'P3D' } }],
    edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  };
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await api.call('POST', `/api/journeys/${id}/activate`);
  return id;
}

async function enter(journeyId: string, userId: string): Promise<void> {
  const { sql } = api.database;
  const id = crypto.randomUUID();
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, ${userId}, '{}')`;
  await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${id})`;
  await sql`insert into customer_lock (customer_id) values (${id})`;
  expect((await api.call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: [userId] })).status).toBe(200);
}

describe('trends', () => {
  it('count who entered in each day of the last two weeks, folded or not, of journeys that run', async () => {
    const [running, stopped] = [await journey('Running'), await journey('Stopped')];
    for (const userId of ['t1', 't2']) await enter(running, userId);
    await enter(stopped, 't3');
    await api.call('POST', `/api/journeys/${stopped}/stop`, { inFlight: 'finish' });
    const { sql } = api.database;
    await sql`insert into counter (journey_id, version, metric, subject, hour, n)
      select ${running}, 1, 'entered', '', date_trunc('hour', now(), 'UTC') - days * interval '1 day', 5
      from unnest(array[1, 7, 20]) as days`;
    const { trends } = await overview();
    expect(trends.entered).toEqual({ [running]: [0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 5, 2] });
  });
});

describe('moves of many', () => {
  it('are told while they are under way, and no longer', async () => {
    const id = await journey('Waiting room');
    await enter(id, 'm1');
    const draft = (await api.call('GET', `/api/journeys/${id}`)).body.draft;
    const document = { ...draft.document, nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }] };
    await api.call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(draft.revision) });
    await api.call('POST', `/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'follow' } } });
    expect((await overview()).moves).toEqual([
      { kind: 'migration', id: expect.any(String), journeyId: id, journeyName: 'Waiting room', total: 1, done: 0 },
    ]);
    const { sql } = api.database;
    await sql`update migration set status = 'done', followed = 1`;
    expect((await overview()).moves).toEqual([]);
    await sql`update migration set status = 'undoing'`;
    expect((await overview()).moves).toMatchObject([{ kind: 'undo', total: 1, done: 0 }]);
    await sql`update migration set status = 'undone'`;
    await sql`insert into enrolment (id, workspace_id, journey_id, segment_id, payload, total, processed, actor)
      values (gen_random_uuid(), ${api.workspaceId}, ${id}, gen_random_uuid(), '{}', 10, 4, 'x')`;
    expect((await overview()).moves).toMatchObject([{ kind: 'enrolment', journeyId: id, total: 10, done: 4 }]);
  });
});

describe('accounts', () => {
  it('are told of while messages wait for a provider that does not answer, with all that wait, not while one message waits for its turn', async () => {
    const { sql } = api.database;
    const queue = (
      error: string | null,
      code: string | null,
      { notBefore = null, status = 'queued' }: { notBefore?: Date | null; status?: string } = {},
    ) => sql`
      insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
        category, status, verdicts, error, reason_code, not_before)
      values (gen_random_uuid(), ${api.workspaceId}, gen_random_uuid(), 'm1', 1, 1, gen_random_uuid(), 1, gen_random_uuid(),
        'email', 'advertising', ${status}, '[]', ${error}, ${code}, ${notBefore})`;
    const inAnHour = new Date(Date.now() + 3_600_000);
    await queue(null, null);
    await queue('452 mailbox full', 'provider_refused', { notBefore: inAnHour });
    expect((await overview()).accounts).toEqual([]);
    await queue('connect ECONNREFUSED 127.0.0.1:1025', null);
    await queue('connect ECONNREFUSED 127.0.0.1:1025', null);
    await queue(null, null, { notBefore: inAnHour });
    const away = { channel: 'email', since: expect.any(String), error: 'connect ECONNREFUSED 127.0.0.1:1025' };
    expect((await overview()).accounts).toEqual([{ ...away, waiting: 3 }]);
    // All are tried again at once, the two that were turned away among them: nothing is well because of it.
    await sql`update message set status = 'handing_over' where not_before is null`;
    await queue(null, null, { status: 'claimed' });
    expect((await overview()).accounts).toEqual([{ ...away, waiting: 4 }]);
    await sql`update message set status = 'sent', error = null where status in ('claimed', 'handing_over')`;
    expect((await overview()).accounts).toEqual([]);
  });
});
