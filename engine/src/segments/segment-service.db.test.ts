import { randomUUID } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import type { JsonObject } from '@olle/shared/json';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { storePerson } from './conditions/testing/store-person.ts';
import { previewSegment } from './preview.ts';
import { createSegmentService, type Segments } from './segment-service.ts';

const gold: Condition = { attribute: 'tier', op: 'equals', value: 'gold' };
const ordered: Condition = { event: 'Order', within: 'P1D' };
const first = { limit: 50 };

let database: Database;
let drop: () => Promise<void>;
let segments: Segments;
let workspaceId: string;
let now = new Date();

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = openDatabase(fresh.url, { max: 3 });
  segments = createSegmentService(database, () => now);
});
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(async () => {
  now = new Date('2026-03-15T03:00:00Z');
  workspaceId = await workspace('Asia/Seoul');
});

async function workspace(timezone: string): Promise<string> {
  const id = randomUUID();
  const settings = database.sql.json({ timezone });
  await database.sql`insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${id}, 'Shop', ${settings}, ${`a${id}`}, ${`w${id}`})`;
  return id;
}

const by = (actor: string) => ({ workspaceId, actor });

const store = (attributes: Record<string, string>, userId: string, in_ = workspaceId) =>
  storePerson(database.sql, in_, { attributes }, userId);

const manyOf = (count: number) => database.sql`
  insert into customer (id, workspace_id, user_id, attributes)
  select gen_random_uuid(), ${workspaceId}, 'u' || n, jsonb_build_object('tier', case when n % 4 = 0 then 'gold' end)
  from generate_series(1, ${count}::int) n`;

describe('a segment', () => {
  it('is kept, changed and removed, each on record', async () => {
    const { id } = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    expect(await segments.get(workspaceId, id)).toMatchObject({ id, name: 'Gold', condition: gold, createdBy: 'Mina' });
    expect(await segments.update(by('Jun'), id, { name: 'Golden' })).toBe(true);
    expect(await segments.get(workspaceId, id)).toMatchObject({ name: 'Golden', condition: gold });
    expect(await segments.update(by('Jun'), id, { condition: { not: gold } })).toBe(true);
    expect(await segments.get(workspaceId, id)).toMatchObject({ name: 'Golden', condition: { not: gold } });
    expect(await segments.remove(by('Jun'), id)).toBe(true);
    expect(await segments.get(workspaceId, id)).toBeNull();
    const records = await database.sql`select actor, action from audit where subject = ${id} order by at`;
    expect(records.map(({ actor, action }) => [actor, action])).toEqual([
      ['Mina', 'segment.create'],
      ['Jun', 'segment.update'],
      ['Jun', 'segment.update'],
      ['Jun', 'segment.remove'],
    ]);
  });

  it('is unknown to other workspaces', async () => {
    const { id } = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    const other = await workspace('UTC');
    expect(await segments.get(other, id)).toBeNull();
    expect(await segments.update({ workspaceId: other, actor: 'Eve' }, id, { name: 'Mine' })).toBe(false);
    expect(await segments.remove({ workspaceId: other, actor: 'Eve' }, id)).toBe(false);
    expect(await segments.members(other, id, first)).toBeNull();
    expect(await segments.list(other, first)).toEqual({ items: [], nextCursor: null });
  });

  it('is refused when a segment cannot ask its condition', async () => {
    const condition: Condition = { trigger: 'total', op: 'gt', value: 1 };
    const refused = { code: 'condition_invalid', details: [{ path: '', code: 'needs_run' }] };
    await expect(segments.create(by('Mina'), { name: 'x', condition })).rejects.toMatchObject(refused);
  });

  it('is listed page by page, the newest first', async () => {
    for (const name of ['a', 'b', 'c']) await segments.create(by('Mina'), { name, condition: gold });
    const { items, nextCursor } = await segments.list(workspaceId, { limit: 2 });
    const rest = await segments.list(workspaceId, { limit: 2, cursor: nextCursor ?? '' });
    const names = [...items, ...rest.items].map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['a', 'b', 'c']));
    expect(rest.nextCursor).toBeNull();
    const made = [...items, ...rest.items].map(({ createdAt }) => createdAt);
    expect(made).toEqual([...made].sort().reverse());
  });
});

describe('a preview', () => {
  it('counts everyone and names ten', async () => {
    await manyOf(100);
    const preview = await segments.preview(workspaceId, gold);
    expect(preview).toMatchObject({ size: 25, of: 100, estimate: false });
    expect(preview.sample).toHaveLength(10);
    expect(new Set(preview.sample.map(({ userId }) => userId)).size).toBe(10);
  });

  it('of a condition that holds of nobody is empty', async () => {
    expect(await segments.preview(workspaceId, { any: [] })).toEqual({
      size: 0,
      of: expect.any(Number),
      estimate: false,
      sample: [],
    });
  });

  it('shows a name only when it is a text', async () => {
    const called = (name: JsonObject | string) => ({ attributes: { tier: 'gold', name } });
    await storePerson(database.sql, workspaceId, called('김올레'), 'u1');
    await storePerson(database.sql, workspaceId, called({ first: '올레' }), 'u2');
    const { sample } = await segments.preview(workspaceId, gold);
    expect(new Map(sample.map(({ userId, name }) => [userId, name]))).toEqual(
      new Map([
        ['u1', '김올레'],
        ['u2', null],
      ]),
    );
  });

  it('estimates where there are too many to ask, the same each time', async () => {
    await manyOf(20_000);
    const ask = () => previewSegment(database.sql, gold, { workspaceId, now }, { exact: 10_000, sampled: 8_000 });
    const preview = await ask();
    expect(preview.estimate).toBe(true);
    expect(preview.size).toBeGreaterThan(4_500);
    expect(preview.size).toBeLessThan(5_500);
    expect(await ask()).toEqual(preview);
  });

  it('counts neither those who became somebody else nor those of other workspaces', async () => {
    const known = await store({ tier: 'gold' }, 'u1');
    const visitor = await store({ tier: 'gold' }, 'u2');
    await store({ tier: 'gold' }, 'u1', await workspace('UTC'));
    await database.sql`update customer set merged_into = ${known} where id = ${visitor}`;
    expect(await segments.preview(workspaceId, gold)).toMatchObject({ size: 1, sample: [{ customerId: known }] });
  });

  it('counts months in the workspace’s zone, and in Seoul’s when that is none', async () => {
    now = new Date('2026-03-15T13:30:00Z');
    const attributes = { day: '2026-02-15T14:00:00Z' };
    const lastMonth: Condition = { attribute: 'day', op: 'within_last', value: 'P1M' };
    const sizes = [];
    for (const zone of ['America/New_York', 'Mars/Base']) {
      workspaceId = await workspace(zone);
      await store(attributes, 'u1');
      sizes.push((await segments.preview(workspaceId, lastMonth)).size);
    }
    expect(sizes).toEqual([0, 1]);
  });
});

describe('members', () => {
  it('are listed page by page, each once, with no date that nobody wrote down', async () => {
    await manyOf(20);
    const { id } = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await segments.members(workspaceId, id, { limit: 2, ...(cursor && { cursor }) });
      for (const item of page?.items ?? []) {
        expect(item.since).toBeNull();
        found.push(item.userId ?? '');
      }
      cursor = page?.nextCursor ?? undefined;
    } while (cursor);
    expect(found.sort()).toEqual(['u12', 'u16', 'u20', 'u4', 'u8']);
  });

  it('are refused for a cursor that we did not write', async () => {
    const { id } = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    await expect(segments.members(workspaceId, id, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('are all exported, in batches', async () => {
    await manyOf(4_400);
    const { id } = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    const batches: number[] = [];
    const found = new Set<string>();
    for await (const batch of segments.export(workspaceId, id)) {
      batches.push(batch.length);
      for (const { customerId } of batch) found.add(customerId);
    }
    expect(batches).toEqual([1_000, 100]);
    expect(found.size).toBe(1_100);
  });

  it('are handed out for enrolment in the order of their ids', async () => {
    await manyOf(20);
    const all = await segments.membersAfter(workspaceId, gold, null, 10);
    expect(all).toHaveLength(5);
    expect(all).toEqual([...all].sort());
    expect(await segments.membersAfter(workspaceId, gold, all[1] ?? null, 2)).toEqual(all.slice(2, 4));
    expect(await segments.membersAfter(workspaceId, gold, all[4] ?? null, 2)).toEqual([]);
  });

  it('come and go with the clock alone', async () => {
    const events = [{ event: 'Order', at: '2026-03-15T02:00:00Z' }];
    const id = await storePerson(database.sql, workspaceId, { events });
    expect(await segments.membersAfter(workspaceId, ordered, null, 10)).toEqual([id]);
    now = new Date('2026-03-16T02:00:00Z');
    expect(await segments.membersAfter(workspaceId, ordered, null, 10)).toEqual([]);
  });
});

describe('a customer', () => {
  it('is in the segments whose conditions hold now', async () => {
    const goldens = await segments.create(by('Mina'), { name: 'Gold', condition: gold });
    await segments.create(by('Mina'), { name: 'Buyers', condition: ordered });
    const member: Condition = { segment: goldens.id, member: true };
    const nested = await segments.create(by('Mina'), { name: 'All gold', condition: member });
    const id = await store({ tier: 'gold' }, 'u1');
    expect(await segments.evaluateFor(workspaceId, id)).toEqual([
      { id: nested.id, name: 'All gold' },
      { id: goldens.id, name: 'Gold' },
    ]);
    expect(await segments.evaluateFor(await workspace('UTC'), id)).toEqual([]);
    expect(await segments.evaluateFor(workspaceId, randomUUID())).toEqual([]);
  });

  it('is asked about more segments than one statement takes', async () => {
    for (let n = 0; n < 45; n++) await segments.create(by('Mina'), { name: `s${n}`, condition: gold });
    const id = await store({ tier: 'gold' }, 'u1');
    expect(await segments.evaluateFor(workspaceId, id)).toHaveLength(45);
  });
});
