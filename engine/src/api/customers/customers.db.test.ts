import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
const ids = new Map<string | null, string>();
const names = ['u-1', 'kim/지은 50%?', '~tilde', null];

beforeAll(async () => {
  for (const [n, userId] of names.entries()) {
    const attributes = { name: `김지은${n}`, email: `Kim${n}@example.com` };
    const id = crypto.randomUUID();
    ids.set(userId, id);
    const { sql } = api.database;
    await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, ${userId}, ${sql.json(attributes)})`;
    if (userId !== null)
      await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${id})`;
  }
});

const found = async (query: string): Promise<string[]> =>
  (await api.call('GET', `/api/customers?query=${encodeURIComponent(query)}`)).body.items.map(
    ({ userId }: { userId: string | null }) => userId,
  );
const customer = (named: string, more = '') => api.call('GET', `/api/customers/${encodeURIComponent(named)}${more}`);

describe('a customer', () => {
  it('is found by the beginning of id, address or name', async () => {
    expect(await found('u-')).toEqual(['u-1']);
    expect(await found('KIM1@')).toEqual(['kim/지은 50%?']);
    expect(await found('김지은3')).toEqual([null]);
    expect(await found('')).toHaveLength(4);
  });

  it('is not found by a pattern', async () => {
    for (const query of ['%', '_im', '\\', "' or true --"]) expect(await found(query)).toEqual([]);
  });

  it.each(['u-1', 'kim/지은 50%?', '~tilde'])('is named by the shop’s id %s, percent-encoded', async (userId) => {
    expect((await customer(userId)).body).toMatchObject({
      userId,
      customerId: ids.get(userId),
      consent: [],
      scores: {},
    });
  });

  it('is named by our id while anonymous', async () => {
    expect((await customer(`~${ids.get(null)}`)).body).toMatchObject({ userId: null, attributes: { name: '김지은3' } });
  });

  it('who was merged into another is that other', async () => {
    const old = crypto.randomUUID();
    await api.database
      .sql`insert into customer (id, workspace_id, merged_into) values (${old}, ${api.workspaceId}, ${ids.get('u-1') ?? ''})`;
    expect((await customer(`~${old}`)).body.userId).toBe('u-1');
  });

  it('shows the age that the birthday gives, in the zone of the customer', async () => {
    const id = crypto.randomUUID();
    const today = (zone: string) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(Date.now());
    // The first zone is a day ahead of the other, at every instant.
    for (const [timezone, age] of [
      ['Pacific/Kiritimati', 28],
      ['Pacific/Pago_Pago', 27],
    ] as const) {
      const birthday = today('Pacific/Kiritimati').replace(/^\d+/, (year) => String(Number(year) - 28));
      const { sql } = api.database;
      await sql`
        insert into customer (id, workspace_id, attributes) values (${id}, ${api.workspaceId}, ${sql.json({ birthday, timezone })})
        on conflict (id) do update set attributes = excluded.attributes`;
      expect((await customer(`~${id}`)).body.attributes).toEqual({ birthday, timezone, age });
    }
    await api.database.sql`delete from customer where id = ${id}`;
  });

  it('of another workspace does not exist', async () => {
    const id = crypto.randomUUID();
    await api.database
      .sql`insert into customer (id, workspace_id, user_id) values (${id}, ${crypto.randomUUID()}, 'theirs')`;
    expect((await customer('theirs')).status).toBe(404);
    expect((await customer(`~${id}`)).status).toBe(404);
  });

  it('is in the segments whose condition holds', async () => {
    const condition = { consent: 'email.advertising', is: false };
    await api.call('POST', '/api/segments', { name: 'No consent', condition });
    expect((await customer('u-1')).body.segments).toMatchObject([{ name: 'No consent' }]);
  });
});

describe('consent', () => {
  it('given or withdrawn by hand is in force, on record with its actor, and heard by journeys', async () => {
    const put = (body: object) => api.call('PUT', '/api/customers/u-1/consent', body);
    const given = await put({
      channel: 'email',
      category: 'advertising',
      granted: true,
      source: 'phone',
      wording: 'Yes',
    });
    expect(given.body.consent).toMatchObject([{ channel: 'email', granted: true, night: false, source: 'phone' }]);
    const withdrawn = await put({ channel: 'email', granted: false });
    expect(withdrawn.body.consent).toMatchObject([{ channel: 'email', granted: false, source: 'api' }]);
    const { body } = await customer('u-1', '/timeline');
    expect(body.items.filter(({ type }: { type: string }) => type === 'consent')).toMatchObject([
      { granted: false, actor: 'admin key', wording: null },
      { granted: true, actor: 'admin key', wording: 'Yes' },
    ]);
    const heard = body.items.filter(({ type }: { type: string }) => type === 'event');
    expect(heard.map(({ event }: { event: string }) => event)).toEqual(['Consent Withdrawn', 'Consent Granted']);
    expect(await api.database.sql`select kind from inbox`).toHaveLength(2);
  });

  it('refuses categories that need none', async () => {
    const body = { channel: 'email', category: 'transactional', granted: true };
    expect((await api.call('PUT', '/api/customers/u-1/consent', body)).status).toBe(400);
  });
});

describe('the timeline', () => {
  it('comes newest first in pages, each item once, also of one instant', async () => {
    const { sql } = api.database;
    const id = ids.get('~tilde') ?? '';
    for (let n = 0; n < 25; n++) {
      await sql`
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${api.workspaceId}, ${id}, ${`m${n}`}, 'track', ${`E${n}`}, ${`2026-03-01T00:00:0${n % 3}Z`}, '{}')`;
      await sql`
        insert into consent_record (workspace_id, customer_id, channel, category, granted, source, at)
        values (${api.workspaceId}, ${id}, 'email', 'advertising', true, 'x', ${`2026-03-01T00:00:0${n % 3}Z`})`;
    }
    const seen: { at: string; type: string; messageId?: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await customer('~tilde', `/timeline?limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(50);
    expect(new Set(seen.flatMap(({ messageId }) => messageId ?? [])).size).toBe(25);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });
});

describe('who a visitor turned out to be', () => {
  it('stands in the timeline', async () => {
    const from = crypto.randomUUID();
    const merge = { type: 'merge', at: '2026-04-01T00:00:00.000Z', anonymousId: 'a-1', fromCustomerId: from };
    await api.database.sql`
      insert into identity_join (workspace_id, customer_id, anonymous_id, from_customer_id, at)
      values (${api.workspaceId}, ${ids.get('kim/지은 50%?') ?? ''}, ${merge.anonymousId}, ${from}, ${merge.at})`;
    expect((await customer('kim/지은 50%?', '/timeline')).body.items).toEqual([merge]);
  });
});

describe('why somebody did not come in', () => {
  it('is said once for each journey and kind of reason, the latest first, page by page', async () => {
    const { sql } = api.database;
    const journeys = [crypto.randomUUID(), crypto.randomUUID()];
    for (const id of journeys)
      await sql`
        insert into journey (id, workspace_id, name, draft, draft_by, created_by)
        values (${id}, ${api.workspaceId}, ${`Journey ${id}`}, '{}', 'test', 'test')`;
    const refused = (journey: number, code: string, lastAt: string, times: number) => sql`
      insert into entry_refused (workspace_id, customer_id, journey_id, code, version, reason, times, first_at, last_at)
      values (${api.workspaceId}, ${ids.get('u-1') ?? ''}, ${journeys[journey] ?? ''}, ${code}, 2,
        ${sql.json({ code, facts: { rule: 'never' } })}, ${times}, '2026-11-01T00:00:00Z', ${lastAt})`;
    await refused(0, 'reentry_not_allowed', '2026-11-20T00:00:00Z', 12);
    await refused(0, 'not_in_audience', '2026-11-21T00:00:00Z', 1);
    await refused(1, 'held_out', '2026-11-20T00:00:00Z', 3);
    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await customer('u-1', `/refusals?limit=1${cursor && `&cursor=${cursor}`}`);
      codes.push(...body.items.map(({ reason }: { reason: { code: string } }) => reason.code));
      cursor = body.nextCursor;
    }
    expect(codes[0]).toBe('not_in_audience');
    expect(codes.toSorted()).toEqual(['held_out', 'not_in_audience', 'reentry_not_allowed']);
    const { body } = await customer('u-1', '/refusals');
    const often = body.items.find(({ times }: { times: number }) => times === 12);
    expect(often).toEqual({
      journeyId: journeys[0],
      journeyName: `Journey ${journeys[0]}`,
      version: 2,
      reason: { code: 'reentry_not_allowed', facts: { rule: 'never' } },
      times: 12,
      firstAt: '2026-11-01T00:00:00.000Z',
      lastAt: '2026-11-20T00:00:00.000Z',
    });
    expect((await customer('~tilde', '/refusals')).body).toEqual({ items: [], nextCursor: null });
  });
});
