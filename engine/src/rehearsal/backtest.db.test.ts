import { randomUUID } from 'node:crypto';
import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { runBacktest } from './run-backtest.ts';

const customers = 1_500;
const from = Date.parse('2026-03-01T00:00:00Z');
const minute = 60_000;
const day = 86_400_000;
const [workspaceId, poolId] = [randomUUID(), randomUUID()];
const mail = { channel: 'email', content: { subject: 'Hello', html: '<p>Hi</p>' } } as const;

const half = (id: string) => ({ id, name: id, weight: 50 });
const document: JourneyDocument = {
  format: 1,
  name: 'Everything that is scarce',
  trigger: { type: 'event', event: 'Product Added' },
  reentry: { allowed: 'after_exit' },
  exits: [{ event: 'Order Completed' }],
  goal: { event: 'Order Completed', within: 'P7D', value: 'revenue' },
  settings: { category: 'transactional', entryCap: { perHour: 40 } },
  nodes: [
    { id: 't1', type: 'throttle', config: { limit: 30, per: 'hour' } },
    {
      id: 's1',
      type: 'split',
      config: { branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } }] },
    },
    { id: 'x1', type: 'ab', config: { experiment: 'name', variants: [half('a'), half('b')] } },
    { id: 'c1', type: 'issue_coupon', config: { pool: 'spring' } },
    { id: 'c2', type: 'issue_coupon', config: { pool: poolId } },
    { id: 'm1', type: 'send', config: mail },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 't1' },
    { from: 't1', output: 'next', to: 's1' },
    { from: 's1', output: 'vip', to: 'x1' },
    { from: 'x1', output: 'a', to: 'c1' },
    { from: 'x1', output: 'b', to: 'c2' },
    { from: 'c1', output: 'next', to: 'm1' },
  ],
};

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = openDatabase(fresh.url, { max: 2 });
  const { sql } = database;
  // Every fifth is a VIP since the day before, and a year later nobody is.
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    select md5('customer' || i)::uuid, ${workspaceId}, 'u' || i,
      jsonb_build_object('name', 'Customer ' || i, 'email', i || '@shop.example', 'tier', 'basic')
    from generate_series(1, ${customers}::int) i`;
  await identified('vip', new Date(from - day));
  await identified('basic', new Date(from + 365 * day));
  // One a minute, some of whom order; the first ones come again on the next day.
  await happened('Product Added', 0, customers, 1);
  await happened('Product Added', 1_440, 100, 1);
  await happened('Order Completed', 20, customers, 7);
  await sql`insert into coupon_pool (id, workspace_id, name, created_by) values (${poolId}, ${workspaceId}, 'spring', 'test')`;
  await sql`
    insert into coupon (workspace_id, pool_id, code)
    select ${workspaceId}, ${poolId}, 'CODE' || i from generate_series(1, 50) i`;
});

afterAll(async () => {
  await database.close();
  await drop();
});

const identified = (tier: string, at: Date) => database.sql`
  insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
  select ${workspaceId}, id, gen_random_uuid()::text, 'identify', '$identify', ${at},
    jsonb_build_object('tier', ${tier}::text), false
  from customer where substr(user_id, 2)::int % 5 = 0`;

const happened = (name: string, minutes: number, most: number, every: number) => database.sql`
  insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
  select ${workspaceId}, md5('customer' || i)::uuid, gen_random_uuid()::text, 'track', ${name},
    ${new Date(from + minutes * minute)}::timestamptz + i * interval '1 minute',
    jsonb_build_object('revenue', 0.1 * i, 'currency', 'KRW'), false
  from generate_series(1, ${most}::int) i where i % ${every}::int = 0`;

function backtest(threads: 1 | 2): Promise<BacktestAnswer> {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const task = {
    databaseUrl: database.url,
    language: 'en' as const,
    threads,
    workspaceId,
    journeyId: randomUUID(),
    plan: compiled.plan,
    from,
    to: from + 3 * day,
    end: from + 30 * day,
    segments: {},
    workspaceZone: 'Asia/Seoul',
  };
  return runBacktest(task, { signal: new AbortController().signal });
}

describe('a backtest of what customers take from each other', () => {
  let answer: BacktestAnswer;
  beforeAll(async () => {
    answer = await backtest(1);
  });

  it('says the same with two threads as with one', async () => {
    expect(await backtest(2)).toEqual(answer);
  });

  it('lets in as many an hour as the cap says, first come first served', () => {
    const [total, refused] = [answer.entered, answer.refused.find(({ code }) => code === 'cap_per_hour')?.count ?? 0];
    // 26 hours of one arrival a minute, of whom 40 come in; who ordered is not there any more and may come again.
    expect(total).toBeGreaterThan(40 * 24);
    expect(total).toBeLessThanOrEqual(40 * 28);
    expect(answer.limits.find(({ kind }) => kind === 'cap_per_hour')).toMatchObject({ nodeId: null, met: refused });
  });

  it('makes all customers one queue at a throttle, and says how long it grew', () => {
    const queue = answer.limits.find(({ kind }) => kind === 'throttle');
    expect(queue).toMatchObject({ nodeId: 't1', asked: answer.entered });
    // 40 come in an hour and 30 leave: after a day the last one waits for hours.
    expect(queue?.longestWait).toMatch(/^PT[5-9]H/);
    expect(queue?.first).toHaveLength(5);
    expect(queue?.first[0]).toMatchObject({ userId: expect.any(String), name: expect.any(String) });
  });

  it('gives out as many coupons as there are, by what customers were then', () => {
    // One step calls the pool by its name, the other one by its id.
    const coupons = answer.limits.filter(({ kind }) => kind === 'coupon');
    const sum = (of: 'asked' | 'met') => coupons.reduce((all, one) => all + one[of], 0);
    expect(new Set(coupons.map(({ nodeId }) => nodeId))).toEqual(new Set(['c1', 'c2']));
    expect((answer.edges['c1/next'] ?? 0) + (answer.edges['c2/next'] ?? 0)).toBe(50);
    expect(sum('asked')).toBe(50 + sum('met'));
    expect(sum('met')).toBeGreaterThan(0);
    expect(answer.edges['s1/vip']).toBe(sum('asked'));
  });

  it('tells the exits of each day, and at which step they were', () => {
    expect(answer.exited).toBeGreaterThan(0);
    expect(answer.days.reduce((sum, { exited }) => sum + exited, 0)).toBe(answer.exited);
    expect(Object.values(answer.exits).reduce((sum, n) => sum + n, 0)).toBe(answer.exited);
    expect(Object.keys(answer.exits)).toEqual(['t1']);
  });

  it('says what its figures rest on, and nothing that does not apply', () => {
    expect(answer.notes.map(({ code }) => code)).toEqual([
      'attributes_then',
      'messages_assumed',
      'limits_dealt',
      'coupons_today',
    ]);
  });
});
