import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { lostFollowUps } from '../convoy/sweep.ts';
import { markOutdated } from '../movement/flush/convoy-rows.ts';
import type { ConvoyNudge } from '../movement/follow-up.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import type { Log } from '../platform/log.ts';
import { Convoys } from './convoys.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

/** A convoy whose timer is out of date, and how to say so once more. */
async function outdated() {
  const journeyId = await stage.publish(journey('Entered', [wait('w1', 'P30D')], ['trigger/next w1']));
  await stage.happens(await stage.customer(), 'Entered');
  const convoyId = (await stage.runs(journeyId))[0]?.convoyId ?? '';
  await stage.sql`update journey set status = 'stopped' where id = ${journeyId}`;
  await stage.sql`update convoy set started_at = now() where id = ${convoyId}`;
  const mark = async (inDays: number): Promise<ConvoyNudge[]> =>
    await stage.sql.begin((tx) => markOutdated(tx, [{ convoyId, dueAt: Date.now() + inDays * 86_400_000 }]));
  // A second ago, so that what is asked for next is never of the same millisecond.
  const nudge = (await mark(20)).map((one) => ({ ...one, wantedAt: new Date(Date.now() - 1_000) }));
  await stage.sql`update convoy set nudge_wanted_at = ${nudge[0]?.wantedAt ?? null} where id = ${convoyId}`;
  return { convoyId, nudge, mark };
}

/** Tells Temporal, which does this before it answers. */
async function tell(nudge: readonly ConvoyNudge[], meanwhile: () => Promise<unknown>): Promise<void> {
  // As much of a client as a nudge takes.
  const client = { workflow: { signalWithStart: meanwhile } } as unknown as Client;
  const convoys = new Convoys({ client, sql: stage.sql, instance: 'test', log: undefined as unknown as Log });
  convoys.follow({ start: [], nudge });
  await convoys.settled();
}

const lostNudges = async (): Promise<string[]> => {
  await stage.age(0.1);
  return (await lostFollowUps(stage.sql)).nudge.map(({ convoyId }) => convoyId);
};

it('is done with a nudge that Temporal took', async () => {
  const { nudge } = await outdated();
  await tell(nudge, async () => {});
  expect(await lostNudges()).toEqual([]);
});

it('leaves to the sweep a nudge that was asked for, and lost, while it told Temporal of the one before', async () => {
  const { convoyId, nudge, mark } = await outdated();
  await tell(nudge, () => mark(10));
  expect(await lostNudges()).toEqual([convoyId]);
});
