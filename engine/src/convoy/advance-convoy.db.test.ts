import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, wait } from '../../../test/scenarios/journey.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import type { ConvoyAdvanced } from './advance-convoy.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const twoWaits = (trigger: string) =>
  journey(
    trigger,
    [wait('w1', 'PT1H'), mail('m1'), wait('w2', 'PT1H'), mail('m2')],
    ['trigger/next w1', 'w1/next m1', 'm1/next w2', 'w2/next m2'],
  );

async function enteredBy(trigger: string, count = 1) {
  const journeyId = await stage.publish(twoWaits(trigger));
  const customers = await stage.customers(count);
  for (const customer of customers) await stage.arrives(customer, trigger);
  await stage.route();
  const [run] = await stage.runs(journeyId);
  return { journeyId, customers, customer: customers[0] ?? '', convoyId: run?.convoyId ?? '' };
}

/** One convoy for all, as when they begin to wait in one transaction. */
async function together(journeyId: string): Promise<string> {
  const convoyId = randomUUID();
  await stage.sql`
    insert into convoy (id, workspace_id, journey_id, due_at) values (${convoyId}, ${stage.workspaceId}, ${journeyId}, now())`;
  await stage.sql`update run set convoy_id = ${convoyId} where journey_id = ${journeyId}`;
  return convoyId;
}

const waitOf = ({ next }: ConvoyAdvanced): number => (next.kind === 'wait' ? next.waitMs : 0);

it('moves nobody early, and answers when to look again', async () => {
  const { customer, convoyId } = await enteredBy('Early');
  const advanced = await stage.advance(convoyId);
  expect(await stage.steps(customer)).toEqual(['w1 waiting']);
  expect(waitOf(advanced)).toBeGreaterThan(3_590_000);
  expect(waitOf(advanced)).toBeLessThanOrEqual(3_600_020);
});

it('moves a customer once, however often and at once it is called', async () => {
  const { customer, convoyId } = await enteredBy('Repeated');
  await stage.age(60);
  await Promise.all(Array.from({ length: 6 }, () => stage.advance(convoyId)));
  await stage.advance(convoyId);
  expect(await stage.steps(customer)).toEqual(['w1 next', 'm1 next', 'w2 waiting']);
  const messages = await stage.sql`select node_id, visit from message where customer_id = ${customer}`;
  expect([...messages]).toEqual([{ node_id: 'm1', visit: 1 }]);
});

it('does not skip the next wait when its worker died between commit and report', async () => {
  const { customer, convoyId } = await enteredBy('Died');
  await stage.age(60);
  await stage.advance(convoyId);
  // Its answer was lost: the call is made again.
  expect(waitOf(await stage.advance(convoyId))).toBeGreaterThan(3_590_000);
  expect(await stage.steps(customer)).toEqual(['w1 next', 'm1 next', 'w2 waiting']);
});

it('moves late who was not moved in time, each wait once, and counts from the handling', async () => {
  const { customer, convoyId } = await enteredBy('Late');
  await stage.age(24 * 60);
  expect(waitOf(await stage.advance(convoyId))).toBeGreaterThan(3_590_000);
  expect(await stage.steps(customer)).toEqual(['w1 next', 'm1 next', 'w2 waiting']);
});

it('keeps the convoy while a member waits, closes it with its last one, and never opens it again', async () => {
  const { journeyId, convoyId } = await enteredBy('Ends');
  await stage.age(60);
  await stage.advance(convoyId);
  expect((await stage.runs(journeyId))[0]?.convoyId).toBe(convoyId);
  await stage.age(60);
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  const [row] = await stage.sql`select closed_at is not null as closed from convoy where id = ${convoyId}`;
  expect(row).toEqual({ closed: true });
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished', convoyId: null }]);
});

it('commits a hundred members at a time, and asks to be called again at once', async () => {
  const { journeyId } = await enteredBy('Many', 230);
  const convoyId = await together(journeyId);
  await stage.age(60);
  const moved = async () => (await stage.runs(journeyId)).filter(({ nodeId }) => nodeId === 'w2').length;
  for (const expected of [100, 200]) {
    expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'wait', waitMs: 1 } });
    expect(await moved()).toBe(expected);
  }
  expect(waitOf(await stage.advance(convoyId))).toBeGreaterThan(3_000_000);
  expect(await moved()).toBe(230);
});

it('looks once a year at who waits for a year that Temporal cannot count to', async () => {
  const { customer, convoyId } = await enteredBy('Far');
  await stage.sql`update run set until = '9999-12-31' where customer_id = ${customer}`;
  expect(waitOf(await stage.advance(convoyId))).toBe(365 * 86_400_000);
  expect(await stage.steps(customer)).toEqual(['w1 waiting']);
});

it('moves only who is due: members of one convoy keep their own instants', async () => {
  const { journeyId, customers } = await enteredBy('Own', 2);
  const [early = '', late = ''] = customers;
  await stage.sql`update run set until = until + interval '30 minutes' where customer_id = ${late}`;
  const convoyId = await together(journeyId);
  await stage.age(60);
  const advanced = await stage.advance(convoyId);
  expect(await stage.steps(early)).toEqual(['w1 next', 'm1 next', 'w2 waiting']);
  expect(await stage.steps(late)).toEqual(['w1 waiting']);
  expect(waitOf(advanced)).toBeLessThanOrEqual(30 * 60_000 + 1_020);
});

it('leaves one poison run where it is, visible, and moves the others of its convoy', async () => {
  const journeyId = await stage.publish(twoWaits('Poison'), (plan) => {
    // No published plan holds such a wait.
    Object.assign(plan, {
      nodes: JSON.parse(
        JSON.stringify(plan.nodes).replace(
          '"w2":{"type":"wait","config":{"for":"PT1H"}',
          '"w2":{"type":"wait","config":{"for":"never"}',
        ),
      ),
    });
  });
  const healthy = await stage.publish(twoWaits('Healthy'));
  const [sick = '', well = ''] = await stage.customers(2);
  await stage.happens(sick, 'Poison');
  for (const customer of [sick, well]) await stage.happens(customer, 'Healthy');
  const convoyId = randomUUID();
  await stage.sql`insert into convoy (id, workspace_id, journey_id, due_at) values (${convoyId}, ${stage.workspaceId}, ${healthy}, now())`;
  await stage.sql`update run set convoy_id = ${convoyId} where journey_id in (${journeyId}, ${healthy})`;
  await stage.age(60);
  for (let calls = 0; calls < 3; calls++) await stage.advance(convoyId);
  expect(await stage.runs(journeyId)).toMatchObject([
    { customerId: sick, status: 'waiting', nodeId: 'w1', stuck: 'interpretation_failed', convoyId: null },
  ]);
  expect((await stage.runs(healthy)).find(({ customerId }) => customerId === well)?.nodeId).toBe('w2');
});

it('does not blame a healthy run for another journey’s poison of the same customer', async () => {
  const poison = await stage.publish(twoWaits('Sick'), (plan) => {
    Object.assign(plan, {
      nodes: JSON.parse(
        JSON.stringify(plan.nodes).replace(
          '"w2":{"type":"wait","config":{"for":"PT1H"}',
          '"w2":{"type":"wait","config":{"for":"never"}',
        ),
      ),
    });
  });
  const healthy = await stage.publish(twoWaits('Sound'));
  const customer = await stage.customer();
  for (const event of ['Sick', 'Sound']) await stage.happens(customer, event);
  await stage.age(60);
  const [sound] = await stage.runs(healthy);
  await stage.advance(sound?.convoyId ?? '');
  await stage.advanceAll();
  expect(await stage.runs(poison)).toMatchObject([{ stuck: 'interpretation_failed', nodeId: 'w1' }]);
  expect(await stage.runs(healthy)).toMatchObject([{ stuck: null, nodeId: 'w2' }]);
});
