import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';
import { fireTicks } from './fire-ticks.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());

async function scheduled(cron: string) {
  const segmentId = await stage.segment({ all: [] });
  const id = await stage.publish(
    journey({ type: 'schedule', cron, timezone: 'Asia/Seoul', segmentId }, [wait('w1', 'P1D')], ['trigger/next w1']),
  );
  await stage.settle();
  return { id, segmentId };
}
const enrolments = (journeyId: string) => stage.sql<{ id: string; payload: { scheduledAt: string }; actor: string }[]>`
  select id::text, payload, actor from enrolment where journey_id = ${journeyId} order by created_at`;

it('enrols the segment at every tick, once each, whoever looks', async () => {
  const { id, segmentId } = await scheduled('* * * * *');
  // Whatever minute turns meanwhile.
  await stage.sql`update schedule_clock set next_at = now() + interval '1 hour' where journey_id = ${id}`;
  await stage.turn();
  expect(await enrolments(id)).toHaveLength(0);
  await stage.sql`update schedule_clock set next_at = date_trunc('minute', now()) where journey_id = ${id}`;
  const begun = await Promise.all([fireTicks(stage.sql), fireTicks(stage.sql), fireTicks(stage.sql)]);
  expect(begun.flat()).toHaveLength(1);
  const [one] = await enrolments(id);
  expect(one).toMatchObject({ actor: 'schedule', payload: { segmentId } });
  expect(Date.parse(one?.payload.scheduledAt ?? '') % 60_000).toBe(0);
  // A clock that is set back, or a tick that is found again.
  await stage.sql`update schedule_clock set next_at = date_trunc('minute', now()) where journey_id = ${id}`;
  await fireTicks(stage.sql);
  expect((await enrolments(id)).length).toBeLessThanOrEqual(2);
  const ticks = (await enrolments(id)).map(({ payload }) => payload.scheduledAt);
  expect(new Set(ticks).size).toBe(ticks.length);
  await stage.sql`update journey set status = 'stopped' where id = ${id}`;
});

it('makes up for the last tick of an outage only, and says so', async () => {
  const { id } = await scheduled('0 * * * *');
  await stage.sql`update schedule_clock set next_at = date_trunc('hour', now()) - interval '5 hours' where journey_id = ${id}`;
  const hour = Math.floor(Date.now() / 3_600_000);
  await stage.turn();
  await stage.turn();
  const made = await enrolments(id);
  expect(made).toHaveLength(1);
  expect(stage.enrolled).toContain(made[0]?.id);
  const [said] = await stage.sql`select facts from audit where subject = ${id} and action = 'journey.tick'`;
  expect(said?.facts).toMatchObject({ missed: true });
  // The hour may have turned meanwhile.
  const latest = [hour, Math.floor(Date.now() / 3_600_000)].map((each) => each * 3_600_000);
  expect(latest).toContain(Date.parse(made[0]?.payload.scheduledAt ?? ''));
});

it('stands still while its journey is paused, and follows a new version', async () => {
  const { id } = await scheduled('* * * * *');
  const next = async () =>
    (await stage.sql<{ at: Date | null }[]>`select next_at as at from schedule_clock where journey_id = ${id}`)[0]?.at;
  expect(await next()).toBeInstanceOf(Date);
  await stage.sql`update journey set status = 'paused' where id = ${id}`;
  await stage.sql`update schedule_clock set next_at = now() - interval '1 minute' where journey_id = ${id}`;
  await stage.turn();
  expect(await enrolments(id)).toHaveLength(0);
  await stage.settle();
  expect(await next()).toBeUndefined();
  await stage.sql`update journey set status = 'active' where id = ${id}`;
  await stage.settle();
  expect((await next())?.getTime()).toBeGreaterThan(Date.now() - 1_000);
  await stage.sql`update journey_version set plan = jsonb_set(plan, '{trigger,cron}', '"0 9 1 1 *"') where journey_id = ${id}`;
  await stage.settle();
  expect((await next())?.toISOString()).toMatch(/-01-01T00:00:00.000Z$/);
});

it('takes the tick that has come before the same times were written in another way', async () => {
  const { id, segmentId } = await scheduled('* * * * *');
  await stage.sql`update schedule_clock set next_at = date_trunc('minute', now()) where journey_id = ${id}`;
  await stage.sql`update journey_version set plan = jsonb_set(plan, '{trigger,cron}', '"*/1 * * * *"') where journey_id = ${id}`;
  await stage.settle();
  await stage.turn();
  expect((await enrolments(id))[0]).toMatchObject({ payload: { segmentId } });
  await stage.sql`update journey set status = 'stopped' where id = ${id}`;
});
