import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { forgetOld } from './forget-old.ts';

let database: Database;
let drop: () => Promise<void>;
const workspaceId = randomUUID();
const keep = { auditDays: 100, callDays: 30, tickDays: 10 };

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = openDatabase(fresh.url, { max: 2 });
});
afterAll(async () => {
  await database.close();
  await drop();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

it('keeps who did what, and the ticks of schedules for a shorter time', async () => {
  const { sql } = database;
  for (const [action, days, actor] of [
    ['journey.publish', 99, 'kept'],
    ['journey.publish', 101, 'gone'],
    ['journey.tick', 9, 'kept'],
    ['journey.tick', 11, 'gone'],
  ] as const)
    await sql`
      insert into audit (workspace_id, actor, action, subject, facts, at)
      values (${workspaceId}, ${actor}, ${action}, '', '{}', ${daysAgo(days)})`;
  await forgetOld(sql, keep);
  const left = await sql`select action, actor from audit order by action`;
  expect(left).toEqual([
    { action: 'journey.publish', actor: 'kept' },
    { action: 'journey.tick', actor: 'kept' },
  ]);
});

it('forgets enrolments that are over, and none that runs', async () => {
  const { sql } = database;
  const enrolment = async (status: string, days: number | null) => {
    const id = randomUUID();
    await sql`
      insert into enrolment (id, workspace_id, journey_id, segment_id, payload, status, total, actor, created_at, finished_at)
      values (${id}, ${workspaceId}, ${id}, ${id}, '{}', ${status}, 1, 'test', ${daysAgo(50)}, ${days && daysAgo(days)})`;
    return id;
  };
  const kept = [await enrolment('running', null), await enrolment('done', 9)];
  await enrolment('done', 11);
  await enrolment('failed', 11);
  await forgetOld(sql, keep);
  const left = await sql<{ id: string }[]>`select id from enrolment`;
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
});

it('forgets calls that are over, but for one whose answer a run has not read yet', async () => {
  const { sql } = database;
  const call = async (status: string, days: number | null, run: 'held' | 'finished') => {
    const [id, runId] = [randomUUID(), randomUUID()];
    await sql`
      insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, trigger, visits, heard, memo, step_count)
      values (${runId}, ${workspaceId}, ${runId}, 1, ${runId}, ${run}, now(), 1, '{}', '{}', '{}', ${sql.json({ call: id })}, 1)`;
    await sql`
      insert into call (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, status, request, created_at, finished_at)
      values (${id}, ${workspaceId}, ${runId}, 'h1', 1, 1, ${runId}, 1, ${runId}, ${status}, '{}', ${daysAgo(90)}, ${days && daysAgo(days)})`;
    return id;
  };
  const kept = [
    await call('waiting', null, 'held'),
    await call('answered', 31, 'held'),
    await call('answered', 29, 'finished'),
  ];
  await call('answered', 31, 'finished');
  await call('failed', 31, 'finished');
  await forgetOld(sql, keep);
  const left = await sql<{ id: string }[]>`select id from call`;
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
});

it('takes so many at a time that no look is long', async () => {
  const { sql } = database;
  await sql`
    insert into audit (workspace_id, actor, action, subject, facts, at)
    select ${workspaceId}, 'test', 'many', '', '{}', now() - interval '101 days' from generate_series(1, 20500)`;
  await forgetOld(sql, keep);
  expect(await sql`select 1 from audit where action = 'many'`).toHaveLength(500);
  await forgetOld(sql, keep);
  expect(await sql`select 1 from audit where action = 'many'`).toHaveLength(0);
});
