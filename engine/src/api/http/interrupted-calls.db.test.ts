import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
const sent: unknown[] = [];

beforeAll(async () => {
  api.deps.messages.sendTest = async (_workspace, { to }) => {
    sent.push(to);
    return { sent: true };
  };
});

beforeEach(async () => {
  sent.length = 0;
});

const document = {
  format: 1,
  name: 'Interrupted',
  trigger: { type: 'api' },
  reentry: { allowed: 'always' },
  nodes: [
    { id: 'w1', type: 'wait', config: { for: 'P1D' } },
    { id: 'w2', type: 'wait', config: { for: 'P1D' } },
    { id: 'w3', type: 'wait', config: { for: 'P1D' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'w2' },
    { from: 'w2', output: 'next', to: 'w3' },
  ],
};
const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
const scenario = { customer: { attributes: {} }, at: '2026-03-01T00:00:00Z', events: [] };

async function live(): Promise<string> {
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await api.call('POST', `/api/journeys/${id}/activate`, {});
  return id;
}

async function customer(): Promise<string> {
  const userId = randomUUID();
  await api.database
    .sql`insert into customer (id, workspace_id, user_id) values (gen_random_uuid(), ${api.workspaceId}, ${userId})`;
  return userId;
}

/** The process ends after the work and before the answer is kept: what a kill leaves is the row as it was then. */
const crash = (key: string) => api.database.sql`
  update idempotency set status = null, response = null, created_at = now() - interval '2 minutes' where key = ${key}`;

/** Rows that calls leave, and who acted. */
async function rows(): Promise<unknown> {
  const [counts] = await api.database.sql`
    select (select count(*) from journey) as journeys, (select count(*) from journey_version) as versions,
      (select count(*) from coupon_pool) as pools, (select count(*) from segment) as segments, (select count(*) from journey_test) as tests,
      (select count(*) from run) as runs, (select sum(step_seq) from run) as steps, (select count(*) from enrolment) as enrolments,
      (select count(*) from consent_record) as consents, (select count(*) from event) as events, (select count(*) from stuck_job) as jobs,
      (select sum(revision) from journey) as revisions, (select count(*) from migration) as migrations,
      (select count(*) from scheduled_publication) as publications, (select count(*) from audit) as acts`;
  return counts;
}

const calls: Record<string, () => Promise<[path: string, body: object, method?: string]>> = {
  'a journey': async () => ['/api/journeys', { document }],
  'a copy': async () => [`/api/journeys/${await live()}/duplicate`, {}],
  'a draft': async () => [`/api/journeys/${await live()}/draft`, { document }, 'PUT'],
  'a version': async () => {
    const id = await live();
    const { body } = await api.call('GET', `/api/journeys/${id}`);
    const nodes = document.nodes.map((node) => ({ ...node, config: { for: 'P2D' } }));
    const changed = { document: { ...document, nodes } };
    await api.call('PUT', `/api/journeys/${id}/draft`, changed, { 'If-Match': `${body.draft.revision}` });
    return [`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'follow' } } }];
  },
  'a publication to come': async () => [
    `/api/journeys/${await live()}/scheduled-publications`,
    { at: new Date(Date.now() + 3_600_000).toISOString() },
  ],
  'a test': async () => [`/api/journeys/${await live()}/tests`, { name: 'T', scenario, expect: { messages: [] } }],
  'a coupon pool': async () => ['/api/coupon-pools', { name: randomUUID() }],
  'coupon codes': async () => {
    const { id } = (await api.call('POST', '/api/coupon-pools', { name: randomUUID() })).body;
    return [`/api/coupon-pools/${id}/codes`, { codes: ['A', 'B'] }];
  },
  'a segment': async () => ['/api/segments', { name: 'VIP', condition }],
  'a consent': async () => [
    `/api/customers/${await customer()}/consent`,
    { channel: 'email', category: 'advertising', granted: true, source: 'call' },
    'PUT',
  ],
  'an enrolment by name': async () => [
    `/api/journeys/${await live()}/enrol`,
    { userIds: [await customer(), 'nobody', ...(await Promise.all(Array.from({ length: 120 }, customer)))] },
  ],
  'an enrolment of a segment': async () => {
    const { id: segmentId } = (await api.call('POST', '/api/segments', { name: 'VIP', condition })).body;
    return [`/api/journeys/${await live()}/enrol`, { segmentId }];
  },
  'a step forward': async () => {
    const { items } = (await api.call('POST', `/api/journeys/${await live()}/enrol`, { userIds: [await customer()] }))
      .body;
    return [`/api/runs/${items[0].runId}/skip`, { note: 'asked to' }];
  },
  'help for many': async () => ['/api/stuck/skip', { note: 'all of them' }],
};

describe('a call whose process died before it could answer', () => {
  it.each(Object.entries(calls))('does nothing twice, and answers as it would have: %s', async (name, made) => {
    const [path, body, method = 'POST'] = await made();
    const key = { 'Idempotency-Key': name.replaceAll(' ', '-'), 'If-Match': '1' };
    const first = await api.call(method, path, body, key);
    expect(first.status).toBeLessThan(300);
    const before = await rows();
    await crash(key['Idempotency-Key']);
    const again = await api.call(method, path, body, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await rows()).toEqual(before);
  });

  it('is done in full when nothing was done yet', async () => {
    const { sql } = api.database;
    await sql`alter table audit add constraint gone check (action <> 'segment.create') not valid`;
    const create = () =>
      api.call('POST', '/api/segments', { name: 'Later', condition }, { 'Idempotency-Key': 'later' });
    expect((await create()).status).toBe(500);
    await sql`alter table audit drop constraint gone`;
    expect((await create()).status).toBe(201);
    expect(await sql`select 1 from segment where name = 'Later'`).toHaveLength(1);
  });

  it('goes on where it stood, when it takes several transactions', async () => {
    const { sql } = api.database;
    const id = await live();
    const userIds = await Promise.all(Array.from({ length: 150 }, customer));
    const enrol = () => api.call('POST', `/api/journeys/${id}/enrol`, { userIds }, { 'Idempotency-Key': 'half' });
    const first = (await enrol()).body.items;
    // The second hundred was never entered.
    await crash('half');
    await sql`update idempotency set done = (done::jsonb - '100')::text where key = 'half'`;
    await sql`delete from run where id = any(${first.slice(100).map(({ runId }: { runId: string }) => runId)}::uuid[])`;
    const { items } = (await enrol()).body;
    expect(items.slice(0, 100)).toEqual(first.slice(0, 100));
    expect(await sql`select 1 from run where journey_id = ${id}`).toHaveLength(150);
  });

  it('sends a test message at most once, and says that nobody knows', async () => {
    const test = (language = 'en') =>
      api.call(
        'POST',
        '/api/messages/test',
        { channel: 'email', to: 'me@shop.example', content: { subject: 'Hi', html: '<p>Hi</p>' } },
        { 'Idempotency-Key': 'mail', 'Accept-Language': language },
      );
    expect((await test()).body).toEqual({ sent: true });
    await crash('mail');
    expect((await test('ko')).body).toEqual({ sent: false, error: expect.stringContaining('이미 보냈을 수도') });
    expect(sent).toHaveLength(1);
  });

  it('writes nothing more once another one went on with it', async () => {
    const { sql } = api.database;
    const taken = await sql.begin(async (tx) => {
      // As the first call would find it when it wakes from a long sleep: its turn is another’s by then.
      await tx`create function taken() returns trigger language plpgsql as $$ begin
        new.claim = gen_random_uuid(); return new; end $$`;
      await tx`create trigger taken before insert on idempotency for each row execute function taken()`;
    });
    expect(taken).toBeUndefined();
    const create = () => api.call('POST', '/api/segments', { name: 'Slow', condition }, { 'Idempotency-Key': 'slow' });
    expect((await create()).body.error.code).toBe('idempotency_in_progress');
    await sql`drop trigger taken on idempotency`;
    expect(await sql`select 1 from segment where name = 'Slow'`).toHaveLength(0);
  });
});
