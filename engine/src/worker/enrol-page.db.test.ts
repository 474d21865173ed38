import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, throttle, wait } from '../../../test/scenarios/journey.ts';
import { holding, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { type Enrolling, enrolPages, type MembersAfter } from './enrol-page.ts';
import { adoptEnrolments } from './keep-house.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const enrolPage = (enrolling: Enrolling, id: string) => enrolPages(enrolling, id, () => true);

/** Re-entry is always, so that only the cursor keeps a repeat from entering anybody twice. */
async function enrolment(members: number, first = wait('w1', 'P1D')) {
  const journeyId = await stage.publish(
    journey({ type: 'api' }, [first], [`trigger/next ${first.id}`], { reentry: { allowed: 'always' } }),
  );
  const ids = (await stage.customers(members)).sort();
  const [id, segmentId] = [randomUUID(), randomUUID()];
  await stage.sql`
    insert into segment (id, workspace_id, name, condition, created_by)
    values (${segmentId}, ${stage.workspaceId}, 'all', '{"all": []}', 'test')`;
  await stage.sql`
    insert into enrolment (id, workspace_id, journey_id, segment_id, payload, total, actor)
    values (${id}, ${stage.workspaceId}, ${journeyId}, ${segmentId}, '{}', ${members}, 'test')`;
  const membersAfter: MembersAfter = async (_workspace, _condition, after, limit) =>
    ids.filter((one) => after === null || one > after).slice(0, limit);
  const progress = async () => {
    const [row] = await stage.sql`select status, processed, entered from enrolment where id = ${id}`;
    return row;
  };
  const { sql, movement } = stage;
  return { id, ids, journeyId, enrolling: { sql, movement, membersAfter, convoys: { backlog: 0 } }, progress };
}

it('enters everyone once, page by page', async () => {
  const { id, journeyId, enrolling, progress } = await enrolment(1_030);
  while (!(await enrolPage(enrolling, id)).done);
  expect(await stage.runs(journeyId)).toHaveLength(1_030);
  expect(await progress()).toEqual({ status: 'done', processed: 1_030, entered: 1_030 });
});

it('enters nobody twice when a page is repeated after a crash, before its commit or after it', async () => {
  const { id, journeyId, enrolling, progress } = await enrolment(550);
  const dies = { ...enrolling, membersAfter: enrolling.membersAfter };
  await stage.sql.unsafe(`
    create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger die before update on enrolment for each row execute function die()`);
  await expect(enrolPage(dies, id)).rejects.toThrow();
  await stage.sql.unsafe('drop trigger die on enrolment; drop function die');
  expect(await stage.runs(journeyId)).toEqual([]);
  // It was committed, and nobody heard so: the activity runs again.
  await enrolPage(enrolling, id);
  while (!(await enrolPage(enrolling, id)).done);
  expect(await stage.runs(journeyId)).toHaveLength(550);
  expect(await progress()).toEqual({ status: 'done', processed: 550, entered: 550 });
});

it('enters nobody twice when two workers take the same page', async () => {
  const { id, journeyId, enrolling, progress } = await enrolment(80);
  const both = await Promise.allSettled([enrolPage(enrolling, id), enrolPage(enrolling, id)]);
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
  while (!(await enrolPage(enrolling, id)).done);
  expect(await stage.runs(journeyId)).toHaveLength(80);
  expect(await progress()).toEqual({ status: 'done', processed: 80, entered: 80 });
});

it('enters everyone once with two pages under way, though one of them fails', async () => {
  const { id, journeyId, enrolling, progress } = await enrolment(2_100);
  let calls = 0;
  const breaks: Enrolling = {
    ...enrolling,
    membersAfter: async (...page) => {
      calls += 1;
      if (calls === 3) throw new Error('the segment could not be read');
      return await enrolling.membersAfter(...page);
    },
  };
  await expect(enrolPages(breaks, id, () => false)).rejects.toThrow('could not be read');
  expect(await progress()).toMatchObject({ status: 'running', processed: 1_000 });
  expect(await enrolPages(enrolling, id, () => false)).toEqual({ done: true });
  expect(await stage.runs(journeyId)).toHaveLength(2_100);
  expect(await progress()).toEqual({ status: 'done', processed: 2_100, entered: 2_100 });
});

it('enters everyone when the second of two pages comes to a shared queue before the first', async () => {
  const { id, ids, journeyId, enrolling, progress } = await enrolment(800, throttle('t1', 10, 'minute'));
  const letGo = await holding(
    stage.sql,
    (tx) => tx`select 1 from customer_lock where customer_id = ${ids[0] ?? ''} for no key update`,
  );
  const entered = enrolPages(enrolling, id, () => false);
  // The second page has come as far as it can by then.
  await sleep(1_500);
  await letGo();
  expect(await entered).toEqual({ done: true });
  expect(await stage.runs(journeyId)).toHaveLength(800);
  expect(await progress()).toEqual({ status: 'done', processed: 800, entered: 800 });
}, 20_000);

it('holds those who are still to enter while the journey is paused, and passes nobody over', async () => {
  const { id, journeyId, enrolling, progress } = await enrolment(550);
  await enrolPage(enrolling, id);
  await stage.sql`update journey set status = 'paused' where id = ${journeyId}`;
  await expect(enrolPage(enrolling, id)).rejects.toThrow('goes on when its journey does');
  expect(await progress()).toEqual({ status: 'running', processed: 500, entered: 500 });
  await stage.sql`update journey set status = 'active' where id = ${journeyId}`;
  while (!(await enrolPage(enrolling, id)).done);
  expect(await progress()).toEqual({ status: 'done', processed: 550, entered: 550 });
});

it('ends as failed when the journey was stopped, or the segment is gone', async () => {
  const stopped = await enrolment(550);
  await enrolPage(stopped.enrolling, stopped.id);
  await stage.sql`update journey set status = 'stopped', stop_mode = 'finish' where id = ${stopped.journeyId}`;
  expect(await enrolPage(stopped.enrolling, stopped.id)).toEqual({ done: true });
  expect(await stopped.progress()).toEqual({ status: 'failed', processed: 500, entered: 500 });
  const orphan = await enrolment(1);
  await stage.sql`delete from segment`;
  expect(await enrolPage(orphan.enrolling, orphan.id)).toEqual({ done: true });
  expect(await orphan.progress()).toMatchObject({ status: 'failed' });
});

it('is begun again when whoever wrote it down died before its workflow was started', async () => {
  const { id } = await enrolment(1);
  const started: string[] = [];
  const movement = { enrolSegment: async (one: string) => void started.push(one) };
  await adoptEnrolments({ sql: stage.sql, movement });
  expect(started).toEqual([]);
  await stage.age(1);
  await adoptEnrolments({ sql: stage.sql, movement });
  expect(started).toEqual([id]);
});
