import { nodeMessages } from '@olle/shared/nodes/messages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { journey, mail, mailUntil, wait } from '../../../test/scenarios/journey.ts';
import { openTestApi, type TestApi } from '../api/testing/api.fixture.ts';
import type { Help } from '../movement/help-run.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { askForMany, readStuckJob } from './stuck-job.ts';
import { carryOutStuckJob } from './stuck-jobs.ts';
import { isStuck, listStuck, type StuckFilter, summariseStuck } from './stuck-list.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const twoWaits = (event: string) =>
  journey(event, [wait('w1', 'PT1H'), mail('m1'), wait('w2', 'PT1H')], ['trigger/next w1', 'w1/next m1', 'm1/next w2']);

/** Customers who are stuck where no published plan would hold them. */
async function stuck(event: string, count: number) {
  let mend: () => Promise<unknown> = async () => {};
  const journeyId = await stage.publish(twoWaits(event), (plan) => {
    const text = JSON.stringify(plan.nodes);
    Object.assign(plan, {
      nodes: JSON.parse(
        text.replace('"w2":{"type":"wait","config":{"for":"PT1H"}', '"w2":{"type":"wait","config":{"for":"never"}'),
      ),
    });
    mend = () =>
      stage.sql`update journey_version set plan = jsonb_set(plan, '{nodes}', ${stage.sql.json(JSON.parse(text))}) where journey_id = ${journeyId}`;
  });
  const customers = await stage.customers(count);
  for (const customer of customers) await stage.arrives(customer, event);
  await stage.route();
  await stage.age(61);
  for (let turns = 0; turns < 5; turns++) await stage.advanceAll();
  return { journeyId, customers, mend };
}

const ask = (those: Pick<StuckFilter, 'journeyId' | 'ids'>, action: Help) => {
  const { sql, workspaceId } = stage;
  const filter = { workspaceId, ...those };
  const by = { workspaceId, actor: 'support' };
  return askForMany(sql, {
    about: 'runs',
    filter,
    those: sql`run r where ${isStuck(sql, filter)}`,
    action,
    by,
    note: 'looked at it',
  });
};

async function carryOut(): Promise<void> {
  while ((await carryOutStuckJob(stage.sql, stage.book)).more);
}

it('lists who cannot go on with the reason, by journey, step and reason, page by page', async () => {
  const { journeyId } = await stuck('Listed', 7);
  const filter = { workspaceId: stage.workspaceId, journeyId };
  const first = await listStuck(stage.sql, filter, { limit: 4 }, 'en');
  const second = await listStuck(stage.sql, filter, { limit: 4, cursor: first.nextCursor ?? '' }, 'en');
  const all = [...first.items, ...second.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(7);
  expect(second.nextCursor).toBeNull();
  expect(all[0]?.reason).toMatchObject({
    code: 'interpretation_failed',
    facts: { error: expect.stringContaining('never') },
  });
  const step = { nodeType: 'wait', nodeTitle: nodeMessages('wait', 'en').summary({ for: 'PT1H' }) };
  expect(all[0]).toMatchObject(step);
  expect(await summariseStuck(stage.sql, filter, 'en')).toMatchObject({
    total: 7,
    groups: [
      {
        ...step,
        journeyId,
        nodeId: 'w1',
        code: 'interpretation_failed',
        facts: { error: expect.stringContaining('never') },
        count: 7,
      },
    ],
  });
});

it('counts all who cannot go on, at however many steps, of which it tells the first', async () => {
  const journeyId = await stage.publish(twoWaits('Everywhere'));
  await stage.sql`
    insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, node_id, stuck,
      trigger, visits, heard, step_count)
    select gen_random_uuid(), ${stage.workspaceId}, ${journeyId}, 1, gen_random_uuid(), 'waiting', now(), n, 'w' || n,
      'node_unknown', '{}', '{}', '{}', 1 from generate_series(1, 210) n`;
  const { total, groups } = await summariseStuck(stage.sql, { workspaceId: stage.workspaceId, journeyId }, 'ko');
  expect(total).toBe(210);
  expect(groups).toHaveLength(200);
  // Of a step that the version does not have there is nothing to say.
  expect(groups.filter(({ nodeTitle }) => nodeTitle === null)).toHaveLength(groups.length - 2);
  await stage.sql`delete from run where journey_id = ${journeyId}`;
});

it('tries all of a journey again, page by page, and each goes on when what was wrong is mended', async () => {
  const { journeyId, mend } = await stuck('Mended', 230);
  const other = await stuck('Not asked for', 3);
  await mend();
  const { JourneyBook } = await import('../movement/journeys.ts');
  const book = new JourneyBook();
  const id = await ask({ journeyId }, 'retry');
  expect(await readStuckJob(stage.sql, stage.workspaceId, id)).toMatchObject({ status: 'running', total: 230 });
  expect(await carryOutStuckJob(stage.sql, book)).toMatchObject({ more: true });
  expect(await readStuckJob(stage.sql, stage.workspaceId, id)).toMatchObject({ processed: 100, freed: 100 });
  while ((await carryOutStuckJob(stage.sql, book)).more);
  expect(await readStuckJob(stage.sql, stage.workspaceId, id)).toMatchObject({
    status: 'done',
    processed: 230,
    freed: 230,
  });
  const runs = await stage.runs(journeyId);
  // Tried again: its wait is over, and it waits at the next, in a convoy.
  expect(runs.every(({ stuck: why, convoyId, nodeId }) => why === null && convoyId !== null && nodeId === 'w2')).toBe(
    true,
  );
  expect((await stage.runs(other.journeyId)).every(({ stuck: why }) => why !== null)).toBe(true);
});

it('tells of those who were tried again in vain what was wrong this time', async () => {
  const { journeyId } = await stuck('In vain', 3);
  await stage.sql`
    update journey_version set plan = replace(plan::text, 'never', 'nonsense')::jsonb where journey_id = ${journeyId}`;
  await ask({ journeyId }, 'retry');
  const { JourneyBook } = await import('../movement/journeys.ts');
  const book = new JourneyBook();
  while ((await carryOutStuckJob(stage.sql, book)).more);
  const { items } = await listStuck(stage.sql, { workspaceId: stage.workspaceId, journeyId }, { limit: 4 }, 'en');
  const inVain = { reason: { facts: { error: expect.stringContaining('nonsense') } } };
  expect(items).toMatchObject([inVain, inVain, inVain]);
});

it('sends no message twice when a run is tried again at the send whose wait could not be ended', async () => {
  const text = 'PT7H';
  const journeyId = await stage.publish(
    journey('Sent Once', [mailUntil('m1', 'opened', 'PT1H'), wait('w2', text)], ['trigger/next m1', 'm1/next w2']),
    (plan) => Object.assign(plan, JSON.parse(JSON.stringify(plan).replace(text, 'never'))),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Sent Once');
  await stage.age(61);
  await stage.advanceAll();
  const [run] = await stage.runs(journeyId);
  expect(run).toMatchObject({ nodeId: 'm1', stuck: 'interpretation_failed' });
  const retry = (movement = stage.movement) =>
    movement.retryRun({ workspaceId: stage.workspaceId, actor: 'support' }, run?.id ?? '', 'looked at it');
  // What is still wrong leaves it where it is.
  expect(await retry()).toBe('done');
  expect(await stage.runs(journeyId)).toMatchObject([{ nodeId: 'm1', stuck: 'interpretation_failed' }]);
  await stage.sql`
    update journey_version set plan = replace(plan::text, 'never', ${text})::jsonb where journey_id = ${journeyId}`;
  const { Movement } = await import('../movement/movement.ts');
  const { JourneyBook } = await import('../movement/journeys.ts');
  const { sql } = stage;
  const options = { sql, book: new JourneyBook(), client: undefined as never, instance: 'test', afterCommit: () => {} };
  expect(await retry(new Movement(options))).toBe('done');
  expect(await stage.runs(journeyId)).toMatchObject([{ nodeId: 'w2', stuck: null }]);
  expect(await sql`select visit from message where customer_id = ${customer}`).toEqual([{ visit: 1 }]);
});

it('takes each once, also who is stuck again at once, and stops at nobody', async () => {
  const { journeyId } = await stuck('Again', 150);
  const id = await ask({ journeyId }, 'skip');
  await carryOut();
  // Past w1 they come to w2, which cannot be interpreted either: they stay where they were.
  expect(await readStuckJob(stage.sql, stage.workspaceId, id)).toMatchObject({
    status: 'done',
    processed: 150,
    freed: 0,
  });
  expect((await stage.runs(journeyId)).every(({ stuck: why }) => why !== null)).toBe(true);
});

it('lets out those who are named, and nobody else', async () => {
  const { journeyId } = await stuck('Named', 5);
  const runs = await stage.runs(journeyId);
  const named = runs.slice(0, 2).map(({ id }) => id);
  await ask({ ids: named }, 'exit');
  await carryOut();
  const after = await stage.runs(journeyId);
  expect(
    after
      .filter(({ status }) => status === 'exited')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...named].sort());
  expect(after.filter(({ stuck: why }) => why !== null)).toHaveLength(3);
  const [step] =
    await stage.sql`select outcome, reason from step where run_id = ${named[0] ?? ''} order by seq desc limit 1`;
  expect(step).toMatchObject({
    outcome: 'ended',
    reason: { code: 'exit_by_hand', facts: { by: 'support', note: 'looked at it' } },
  });
});

it('leaves it to one of two who look for work at once, and the other finds the next page', async () => {
  const { journeyId } = await stuck('Two at once', 250);
  const id = await ask({ journeyId }, 'exit');
  for (let turns = 0; turns < 6; turns++)
    await Promise.all([carryOutStuckJob(stage.sql, stage.book), carryOutStuckJob(stage.sql, stage.book)]);
  expect(await readStuckJob(stage.sql, stage.workspaceId, id)).toMatchObject({
    status: 'done',
    processed: 250,
    freed: 250,
  });
});

it('is asked for by API: 202 with the work that began, on record', async () => {
  const fresh = await freshDatabase();
  const api: TestApi = await openTestApi(fresh.url);
  expect((await api.call('GET', '/api/stuck?limit=1')).body).toEqual({ items: [], nextCursor: null });
  expect((await api.call('GET', '/api/stuck/summary')).body).toEqual({ total: 0, groups: [] });
  const asked = await api.call('POST', '/api/stuck/retry', { note: 'again', code: 'interpretation_failed' });
  expect(asked).toMatchObject({ status: 202, body: { action: 'retry', status: 'running', total: 0 } });
  expect((await api.call('GET', `/api/stuck/jobs/${asked.body.id}`)).body).toMatchObject({
    note: 'again',
    processed: 0,
  });
  expect((await api.call('POST', '/api/stuck/exit', { ids: [] })).status).toBe(400);
  const [record] = await api.database.sql`select action, facts from audit order by at desc limit 1`;
  expect(record).toMatchObject({ action: 'stuck.retry', facts: { note: 'again', total: 0 } });
  await api.close();
  await fresh.drop();
});
