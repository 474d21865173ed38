import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, wait } from '../../../test/scenarios/journey.ts';
import { releaseHeld } from '../journeys/standing-facts.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

/**
 * Whose wait has been over for so many minutes when their journey is paused, and who goes on so many later (eight hours),
 * without messages that are older than was chosen (six).
 */
async function heldAfter(minutes: number, pausedFor = 8 * 60, overdue = { skipOlderThan: 'PT6H' }): Promise<string[]> {
  const { sql, workspaceId } = stage;
  const journeyId = await stage.publish(
    journey('Signed Up', [wait('w1', 'PT1H'), mail('m1', 'transactional')], ['trigger/next w1', 'w1/next m1']),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Signed Up');
  await stage.age(60 + minutes);
  await sql`update journey set status = 'paused' where id = ${journeyId}`;
  await sql`insert into journey_pause (journey_id, workspace_id) values (${journeyId}, ${workspaceId})`;
  await stage.advanceAll();
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'held', nodeId: 'w1' }]);
  await stage.age(pausedFor);
  await sql`update journey set status = 'active' where id = ${journeyId}`;
  await sql`update journey_pause set resumed_at = now(), overdue = ${sql.json(overdue)} where journey_id = ${journeyId}`;
  await releaseHeld(sql, stage.book);
  await sql`update journey set status = 'stopped' where id = ${journeyId}`;
  return await stage.steps(customer);
}

it('does what was chosen at the end of a pause also for whose wait ended just before it, and was held by it', async () => {
  // Members of a convoy are moved up to a second after their waits have ended.
  expect(await heldAfter(0.1)).toEqual(['w1 next', 'm1 skipped']);
});

it('does what was chosen after the shortest of pauses, too', async () => {
  expect(await heldAfter(0.01, 0.3, { skipOlderThan: 'PT10S' })).toEqual(['w1 next', 'm1 skipped']);
  expect(await heldAfter(0.01, 0.3, { skipOlderThan: 'PT10M' })).toEqual(['w1 next', 'm1 next']);
});

it('takes for an outage, not for a pause, what nobody handled for long before it', async () => {
  expect(await heldAfter(30)).toEqual(['w1 next', 'm1 next']);
});
