import type { Condition } from '@olle/shared/conditions/condition';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { createSegment, removeSegment, updateSegment } from '../segments/write-segment.ts';
import { askChangedSegments } from './changed-segments.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const tier = (value: string): Condition => ({ attribute: 'tier', op: 'equals', value });
const by = () => ({ workspaceId: stage.workspaceId, actor: 'test' });
const segment = async (condition: Condition) => (await createSegment(stage.sql, by(), { name: 'S', condition })).id;
const leavingWith = (id: string, event: string) =>
  journey(event, [wait('w1', 'P1D')], ['trigger/next w1'], { exits: [{ when: { segment: id, member: false } }] });

async function askAll(): Promise<void> {
  while ((await askChangedSegments(stage.sql, stage.book)).more);
}

const statuses = async (journeyId: string) => (await stage.runs(journeyId)).map(({ status }) => status);

it('lets out, page by page, those who are in their segment no more because it holds others than before', async () => {
  const id = await segment(tier('gold'));
  const around = await segment({ any: [{ segment: id, member: true }, tier('none')] });
  const [direct, nested, other] = [
    leavingWith(id, 'Visited'),
    leavingWith(around, 'Visited'),
    leavingWith(await segment(tier('gold')), 'Visited'),
  ];
  const journeys = [await stage.publish(direct), await stage.publish(nested), await stage.publish(other)];
  const customers = await stage.customers(130, { tier: 'gold' });
  for (const customer of customers) await stage.arrives(customer, 'Visited');
  await stage.route();
  await updateSegment(stage.sql, by(), id, { name: 'Only its name' });
  expect(await stage.count('segment_change')).toBe(0);
  await updateSegment(stage.sql, by(), id, { condition: tier('vip') });
  await askAll();
  const seen = await Promise.all(journeys.map(async (one) => [...new Set(await statuses(one))]));
  expect(seen).toEqual([['exited'], ['exited'], ['waiting']]);
  expect(await stage.count('segment_change')).toBe(0);
});

it('lets out when the segment is taken away, and nobody when it holds them still', async () => {
  const id = await segment(tier('gold'));
  const journeyId = await stage.publish(leavingWith(id, 'Came'));
  await stage.happens(await stage.customer({ tier: 'gold' }), 'Came');
  await updateSegment(stage.sql, by(), id, { condition: { any: [tier('gold'), tier('vip')] } });
  await askAll();
  expect(await statuses(journeyId)).toEqual(['waiting']);
  await removeSegment(stage.sql, by(), id);
  await askAll();
  expect(await statuses(journeyId)).toEqual(['exited']);
});
