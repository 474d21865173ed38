import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';
import { saying } from './saying.ts';

const api = ownApi();
const journeys: string[] = [];

interface Sent {
  readonly to: string;
  readonly subject?: string;
  readonly journey?: number;
  readonly nodeId?: string;
  readonly status?: string;
  readonly at: string;
  readonly customer: string;
}

const ids = new Map<string, string>();
const customer = async (userId: string, attributes: Record<string, string>): Promise<void> => {
  const id = crypto.randomUUID();
  ids.set(userId, id);
  const { sql } = api.database;
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, ${userId}, ${sql.json(attributes)})`;
};

const message = async ({ to, subject, journey = 0, nodeId = 'm1', status = 'sent', at, customer: of }: Sent) => {
  const { sql } = api.database;
  const rendered = subject === undefined ? null : sql.json({ to, subject, html: '<p>x</p>' });
  await sql`
    insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
      category, status, verdicts, rendered, queued_at)
    values (${crypto.randomUUID()}, ${api.workspaceId}, ${crypto.randomUUID()}, ${nodeId}, 1, 1, ${journeys[journey] ?? ''}, 1,
      ${ids.get(of) ?? ''}, 'email', 'advertising', ${status}, '[]', ${rendered}, ${at})`;
};

beforeAll(async () => {
  for (const name of ['Cart', 'Birthday']) {
    const document = { format: 1, name, trigger: { type: 'api' }, nodes: [], edges: [] };
    journeys.push((await api.call('POST', '/api/journeys', { document })).body.id);
  }
  await customer('jieun-7', { name: '김지은', email: 'new@x.kr' });
  await customer('bora', { name: '한보라', email: 'bora@x.kr' });
  const day = (n: number) => `2026-11-0${n}T00:00:00Z`;
  await message({
    customer: 'jieun-7',
    to: 'Kim+Shop@old.kr',
    subject: '(광고) 지은님, 생일쿠폰이 도착했어요',
    at: day(1),
    journey: 1,
  });
  await message({ customer: 'jieun-7', to: 'new@x.kr', subject: '담아 두신 모자가 기다려요', at: day(2) });
  await message({
    customer: 'bora',
    to: 'bora@x.kr',
    subject: "Bora's 50% off: hats\\caps & more",
    at: day(3),
    nodeId: 'm2',
  });
  await message({ customer: 'bora', to: 'bora@x.kr', status: 'skipped', at: day(4) });
});

const found = async (body: object): Promise<string[]> => {
  const answer = await api.call('POST', '/api/messages/search', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.items.map(({ subject, status }: { subject: string | null; status: string }) => subject ?? status);
};
const [coupon, hat, hats] = [/생일쿠폰/, /모자/, /hats/].map((words) => expect.stringMatching(words));

describe('messages are found', () => {
  it.each([
    ['생일', [coupon]],
    ['광고 지은님', [coupon]],
    ['도착 모자', []],
    ['BORA’S 50%', [hats]],
    ['hats\\caps', [hats]],
    ["'; drop table message; --", []],
    ['!', []],
  ])('by the beginnings of words in their subject: %s', async (text, expected) => {
    expect(await found({ text })).toEqual(expected);
  });

  it('by capital letters as the database reads them', async () => {
    const { sql } = api.database;
    const rendered = (subject: string) => sql.json({ to: 'bora@x.kr', subject });
    const where = sql`node_id = 'm2' and rendered is not null`;
    const [before] = await sql`select rendered from message where ${where}`;
    await sql`update message set rendered = ${rendered('İstanbul ÉTÉ')} where ${where}`;
    for (const text of ['İstanbul', 'été']) expect(await found({ text })).toEqual(['İstanbul ÉTÉ']);
    await sql`update message set rendered = ${sql.json(before?.rendered)} where ${where}`;
  });

  it('by the address that they went to, whatever the customer’s is today', async () => {
    expect(await found({ text: 'kim+shop@OLD.kr' })).toEqual([coupon]);
    for (const text of ['kim+sh', 'kim+shop@', 'kim']) expect(await found({ text })).toEqual([coupon]);
    expect(await found({ text: 'shop@' })).toEqual([]);
  });

  it('by the customer: the id, the address of today, the beginning of the name', async () => {
    for (const text of ['jieun-7', 'NEW@x.kr', '김지']) expect(await found({ text })).toEqual([hat, coupon]);
    expect(await found({ text: '한보라' })).toEqual(['skipped', hats]);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await found({ userId: 'jieun-7', text: '모자' })).toEqual([hat]);
    expect(await found({ userId: 'nobody' })).toEqual([]);
  });

  it('by journey, step, status and period, and by all of it at once', async () => {
    expect(await found({ journeyId: journeys[1] })).toEqual([coupon]);
    expect(await found({ journeyId: 'x' })).toEqual([]);
    expect(await found({ journeyId: journeys[0], nodeId: 'm2' })).toEqual([hats]);
    expect(await found({ status: 'skipped' })).toEqual(['skipped']);
    expect(await found({ from: '2026-11-02T09:00:00+09:00', to: '2026-11-03T00:00:00Z' })).toEqual([hat]);
    expect(await found({ text: 'bora', status: 'sent', nodeId: 'm2', from: '2026-11-03T00:00:00Z' })).toEqual([hats]);
  });

  it('page by page, newest first, each once', async () => {
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await api.call('POST', '/api/messages/search', {
        text: 'bora',
        limit: 1,
        ...(cursor && { cursor }),
      });
      pages.push(...body.items.map(({ status }: { status: string }) => status));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual(['skipped', 'sent']);
  });

  it('by what they say, whatever became of them after they were sent', async () => {
    const { sql } = api.database;
    for (const status of ['delivered', 'bounced', 'sent']) {
      await sql`update message set status = ${status} where rendered->>'to' = 'Kim+Shop@old.kr'`;
      expect(await found({ text: '생일쿠폰' })).toEqual([coupon]);
      expect(await found({ text: 'kim+shop@old.kr', status })).toEqual([coupon]);
    }
  });

  it('only by what can be asked for', async () => {
    for (const body of [
      { status: 'lost' },
      { from: 'yesterday' },
      { limit: 0 },
      { cursor: 'x' },
      { text: 'x'.repeat(201) },
    ])
      expect((await api.call('POST', '/api/messages/search', body)).status).toBe(400);
  });
});

it('goes by an index among many messages, and reads no table from one end to the other', async () => {
  const { sql } = api.database;
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    select gen_random_uuid(), ${api.workspaceId}, 'c' || n, jsonb_build_object('name', '고객' || n, 'email', 'c' || n || '@y.kr')
    from generate_series(1, 5000) n`;
  await sql`
    insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
      category, status, verdicts, rendered, queued_at)
    select gen_random_uuid(), ${api.workspaceId}, gen_random_uuid(), 'm1', 1, 1, ${journeys[0] ?? ''}, 1, c.id, 'email',
      'advertising', 'sent', '[]', jsonb_build_object('to', c.attributes->>'email', 'subject', c.user_id || ' 님께 드리는 소식 ' || n),
      now() - n * interval '1 minute'
    from customer c, generate_series(1, 4) n where c.user_id like 'c%'`;
  await sql`analyze message`;
  await sql`analyze customer`;
  for (const text of ['c4711', 'c4711@y.kr', '고객4711']) {
    const narrowed = sql`m.workspace_id = ${api.workspaceId}`;
    const lines = await sql`
      explain (analyze, costs off) select * from message where id in (${saying(sql, api.workspaceId, text, narrowed, 51)})`;
    const plan = lines.map((line) => String(line['QUERY PLAN']));
    expect(plan.join('\n')).not.toMatch(/Seq Scan on (message|customer)/);
    const executed = plan.filter((line) => !line.includes('never executed')).join('\n');
    expect(executed).toMatch(/message_words/);
    expect(executed).toMatch(/customer_name/);
    expect(executed).not.toMatch(/message_recent/);
  }
  expect(await found({ text: 'c4711' })).toHaveLength(4);
});
