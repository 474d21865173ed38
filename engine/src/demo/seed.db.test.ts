import { randomUUID } from 'node:crypto';
import { planSchema } from '@olle/shared/journey/plan';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { publish } from '../api/journeys/publish.ts';
import { openDatabase } from '../db/database.ts';
import { createSegmentService } from '../segments/segment-service.ts';
import { segments } from './seed/segments.ts';
import { seedDemo } from './seed.ts';

const publicUrl = 'http://shop.test';
const until = Date.now();

describe('the demo shop in a database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let sql: postgres.Sql;
  const said: string[] = [];
  const seed = () => seedDemo({ databaseUrl: database.url, publicUrl, until, log: (line) => void said.push(line) });

  beforeAll(async () => {
    database = await freshDatabase();
    sql = postgres(database.url, { max: 1, onnotice: () => {} });
    const sender = { name: 'x', email: 'hello@shop.example', phone: '0', address: 'x' };
    await sql`
      insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
      values (${randomUUID()}, 'x', ${sql.json({ timezone: 'Asia/Seoul', sender })}, 'a', 'w')`;
    expect(await seed()).toBe('seeded');
  });
  afterAll(async () => {
    await sql?.end();
    await database?.drop();
  });

  const count = async (table: string) => (await sql`select count(*)::int as n from ${sql(table)}`)[0]?.n;

  it('says in one line that it is there', () => {
    expect(said).toHaveLength(1);
  });

  it('has 500 customers who can be found, locked, and written to when they agreed', async () => {
    expect(await count('customer')).toBe(500);
    expect(await count('customer_lock')).toBe(500);
    expect(await count('customer_identity')).toBe(1_000);
    const [consents] = await sql`
      select count(*) filter (where granted)::int as yes, count(*)::int as n,
        (select count(*)::int from consent_record) as records from consent`;
    expect(consents?.yes).toBeGreaterThan(325);
    expect(consents?.records).toBeGreaterThan(consents?.n);
  });

  it('has a history that moves nobody', async () => {
    expect(await count('event')).toBeGreaterThan(5_000);
    expect(await count('inbox')).toBe(0);
    expect(await count('run')).toBe(0);
    const [odd] = await sql`select count(*)::int as n from event where live or at > now() or received_at <> at`;
    expect(odd?.n).toBe(0);
    const [order] = await sql`
      select count(*)::int as n from (select at < lag(at) over (order by id) as back from event) t where back`;
    expect(order?.n).toBe(0);
  });

  it('has carts as the profile keeps them', async () => {
    const [row] = await sql`
      select attributes->'cart' as cart from customer where (attributes->'cart'->>'total')::numeric > 0 limit 1`;
    expect(row?.cart.items[0]).toMatchObject({
      image_url: expect.stringMatching(/^http:\/\/shop\.test\/shop\/images\//),
    });
  });

  it('has four journeys, published and active, whose plans the engine can read', async () => {
    const rows = await sql`
      select j.status, j.name, v.plan, v.published_by, v.checksum from journey j
      join journey_version v on v.journey_id = j.id and v.version = j.live_version order by j.created_at`;
    expect(rows.map(({ name }) => name)).toEqual(['가입 환영', '장바구니 알림', '다시 모시기', '주문 감사와 VIP 갈래']);
    for (const { status, plan, published_by, checksum } of rows) {
      expect({ status, published_by }).toEqual({ status: 'active', published_by: '데모' });
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(planSchema.safeParse(plan).success).toBe(true);
    }
  });

  it('has published what the API would have: publishing again changes nothing', async () => {
    const [row] = await sql`select id, workspace_id from journey where name = '장바구니 알림'`;
    const engine = openDatabase(database.url, { max: 1 });
    try {
      const caller = { workspaceId: row?.workspace_id, actor: 'test', by: 'key' as const };
      expect(await publish(engine, caller, row?.id, {}, 'ko')).toMatchObject({ version: 1, isNew: false });
    } finally {
      await engine.close();
    }
  });

  it('has segments with somebody in each, and nobody’s with everybody', async () => {
    const engine = openDatabase(database.url, { max: 1 });
    try {
      const [row] = await sql`select id from workspace`;
      const service = createSegmentService(engine);
      for (const { name, condition } of segments) {
        const { size } = await service.preview(row?.id, condition);
        expect(size, name).toBeGreaterThan(10);
        expect(size, name).toBeLessThan(400);
      }
    } finally {
      await engine.close();
    }
  });

  it('has a coupon pool for every one that a journey names, with free codes', async () => {
    const rows = await sql`
      select node->'config'->>'pool' as pool, (select count(*)::int from coupon c join coupon_pool p on p.id = c.pool_id
        where p.name = node->'config'->>'pool' and c.issued_at is null) as free
      from journey j, jsonb_array_elements(j.draft->'nodes') node where node->>'type' = 'issue_coupon'`;
    expect(rows.length).toBe(2);
    for (const { free } of rows) expect(free).toBeGreaterThanOrEqual(300);
  });

  it('names the shop as sender', async () => {
    const [row] = await sql`select name, settings from workspace`;
    expect(row).toMatchObject({ name: '올레상점', settings: { timezone: 'Asia/Seoul', sender: { name: '올레상점' } } });
  });

  it('is not written twice', async () => {
    expect(await seed()).toBe('already');
    expect(await count('customer')).toBe(500);
  });
});
