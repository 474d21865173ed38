import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, wait } from '../../../test/scenarios/journey.ts';
import { JourneyBook } from '../movement/journeys.ts';
import { holding, isWaiting, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { exitStopped, releaseHeld } from './standing-facts.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const welcome = (trigger: string) =>
  journey(
    trigger,
    [wait('w1', 'PT1H'), mail('m1'), wait('w2', 'PT1H')],
    ['trigger/next w1', 'w1/next m1', 'm1/next w2'],
  );
const set = (id: string, status: string, mode: string | null = null) =>
  stage.sql`update journey set status = ${status}, stop_mode = ${mode} where id = ${id}`;

async function inside(trigger: string, count = 1) {
  const journeyId = await stage.publish(welcome(trigger));
  for (const customer of await stage.customers(count)) await stage.arrives(customer, trigger);
  await stage.route();
  return journeyId;
}

it('holds in no convoy, and gives one to who goes on waiting after the resume', async () => {
  const journeyId = await inside('Held');
  const [before] = await stage.runs(journeyId);
  await set(journeyId, 'paused');
  await stage.age(60);
  expect(await stage.advance(before?.convoyId ?? '')).toMatchObject({ next: { kind: 'ended' } });
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'held', convoyId: null }]);
  expect(await releaseHeld(stage.sql, stage.book)).toMatchObject({ followUp: { start: [] } });
  await set(journeyId, 'active');
  const { followUp } = await releaseHeld(stage.sql, stage.book);
  const [after] = await stage.runs(journeyId);
  expect(after).toMatchObject({ status: 'waiting', nodeId: 'w2' });
  expect(followUp.start.map(({ convoyId }) => convoyId)).toEqual([after?.convoyId]);
});

it('lets no hold outlive a resume: the resume waits for it, and finds it', async () => {
  const journeyId = await inside('Raced');
  const [run] = await stage.runs(journeyId);
  await set(journeyId, 'paused');
  await stage.age(60);
  // The holding movement has read "paused" and waits to write.
  const letGo = await holding(stage.sql, (tx) => tx`lock table run in exclusive mode`);
  const held = stage.advance(run?.convoyId ?? '');
  expect(await isWaiting(held)).toBe(true);
  const resumed = set(journeyId, 'active').then(() => releaseHeld(stage.sql, stage.book));
  expect(await isWaiting(resumed)).toBe(true);
  await letGo();
  await held;
  await resumed;
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'waiting', nodeId: 'w2' }]);
});

it('releases page by page, also who was held after the resume was asked for', async () => {
  const journeyId = await inside('Paged', 130);
  await stage.sql`update run set status = 'held', convoy_id = null where journey_id = ${journeyId}`;
  expect(await releaseHeld(stage.sql, stage.book)).toMatchObject({ more: true });
  expect(await releaseHeld(stage.sql, stage.book)).toMatchObject({ more: false });
  expect((await stage.runs(journeyId)).filter(({ status }) => status === 'held')).toEqual([]);
});

it('takes out whoever is inside a journey that was stopped with "exit", and nobody of one that is to finish', async () => {
  const [leaves, finishes] = [await inside('Leaves', 2), await inside('Finishes')];
  await set(leaves, 'stopped', 'exit');
  await set(finishes, 'stopped', 'finish');
  await exitStopped(stage.sql, stage.book);
  expect((await stage.runs(leaves)).map(({ status }) => status)).toEqual(['exited', 'exited']);
  await stage.age(60);
  await stage.advanceAll();
  expect(await stage.runs(finishes)).toMatchObject([{ status: 'waiting', nodeId: 'w2' }]);
});

it('is not kept from releasing others by one whose run cannot be moved', async () => {
  const journeyId = await inside('Stuck', 3);
  const [sick] = await stage.runs(journeyId);
  await set(journeyId, 'paused');
  await stage.age(60);
  await stage.advanceAll();
  await stage.sql`
    update journey_version set plan = replace(plan::text, '"PT1H"', '"never"')::jsonb where journey_id = ${journeyId}`;
  await stage.sql`
    insert into journey_version select (jsonb_populate_record(v, '{"version": 2}')).* from journey_version v
    where journey_id = ${journeyId}`;
  await stage.sql`
    update journey_version set plan = replace(plan::text, '"never"', '"PT1H"')::jsonb
    where journey_id = ${journeyId} and version = 2`;
  await stage.sql`update run set version = 2 where journey_id = ${journeyId} and id <> ${sick?.id ?? ''}`;
  await set(journeyId, 'active');
  await releaseHeld(stage.sql, new JourneyBook());
  const runs = await stage.runs(journeyId);
  expect(runs.filter(({ nodeId, status }) => nodeId === 'w2' && status === 'waiting')).toHaveLength(2);
  expect(runs.find(({ id }) => id === sick?.id)).toMatchObject({ nodeId: 'w1', stuck: 'interpretation_failed' });
  expect(await releaseHeld(stage.sql, new JourneyBook())).toMatchObject({ more: false });
});

it('passes by whom a stop cannot let out, and tries them again a minute later', async () => {
  const journeyId = await inside('Cornered');
  await set(journeyId, 'stopped', 'exit');
  await stage.sql.unsafe(
    `alter table run add constraint cornered check (journey_id <> '${journeyId}' or status <> 'exited')`,
  );
  await exitStopped(stage.sql, stage.book);
  const read = () => stage.sql`select status, stuck, updated_at from run where journey_id = ${journeyId}`;
  const [marked] = await read();
  expect(marked).toMatchObject({ status: 'waiting', stuck: 'interpretation_failed' });
  await exitStopped(stage.sql, stage.book);
  expect(await read()).toEqual([marked]);
  await stage.sql`alter table run drop constraint cornered`;
  await stage.age(2);
  await exitStopped(stage.sql, stage.book);
  expect(await read()).toMatchObject([{ status: 'exited' }]);
});
