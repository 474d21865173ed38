import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { carryOutStanding } from './carry-out-standing.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

it('tells of what cannot be carried out, and carries out the rest', async () => {
  const { sql, book } = stage;
  const id = await stage.publish(journey('Came', [wait('w1', 'P1D')], ['trigger/next w1']));
  await stage.happens(await stage.customer(), 'Came');
  await sql`update journey set status = 'stopped', stop_mode = 'exit' where id = ${id}`;
  await sql`alter table segment_change rename to elsewhere`;
  const told: string[] = [];
  const log = { warn: ({ fact }: { fact: string }) => void told.push(fact) };
  const { done } = await carryOutStanding({ sql, book, log: log as never });
  await sql`alter table elsewhere rename to segment_change`;
  expect(told).toEqual(['askChangedSegments']);
  expect(done).toBe(true);
  expect(await stage.runs(id)).toMatchObject([{ status: 'exited' }]);
});
