import type { RunDeed } from '@olle/shared/api/runs';
import { documentSchema } from '@olle/shared/journey/document';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovementStage, openMovement } from '../../movement/movement.fixture.ts';
import { readStats } from '../stats/read-stats.ts';
import { listDoers } from './list-doers.ts';

const journey = documentSchema.parse({
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added' },
  exits: [{ event: 'Cart Emptied' }],
  goal: { event: 'Order Completed', within: 'P7D' },
  // Advertising would wait for the morning where this runs at night.
  settings: { category: 'transactional' },
  nodes: [
    {
      id: 'x1',
      type: 'ab',
      config: {
        experiment: 'doers',
        variants: [
          { id: 'a', name: 'A', weight: 50 },
          { id: 'b', name: 'B', weight: 50 },
        ],
      },
    },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'A', html: '<p>A</p>' } } },
    { id: 'w1', type: 'wait', config: { for: 'P1D' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'x1' },
    { from: 'x1', output: 'a', to: 'm1' },
    { from: 'x1', output: 'b', to: 'w1' },
    { from: 'm1', output: 'next', to: 'w1' },
  ],
});

let stage: MovementStage;
let journeyId: string;
let people: string[];
/** Customers by the variant that was dealt. */
let dealt: Record<'a' | 'b', string[]>;

beforeAll(async () => {
  stage = await openMovement();
  journeyId = await stage.publish(journey);
  people = await stage.customers(20);
  for (const id of people) await stage.arrives(id, 'Product Added');
  await stage.route();
  const rows = await stage.sql<{ id: string; variant: 'a' | 'b' }[]>`
    select customer_id as id, variant from assignment where experiment = 'doers'`;
  const of = (variant: string) => rows.filter((row) => row.variant === variant).map(({ id }) => id);
  dealt = { a: of('a'), b: of('b') };
});
afterAll(() => stage.close());

const asked = (did: RunDeed, more: object = {}) => ({ workspaceId: stage.workspaceId, journeyId, did, ...more });
const doers = async (did: RunDeed, more: object = {}): Promise<string[]> => {
  const { items } = await listDoers(stage.sql, asked(did, more), { limit: 200 });
  return items.map(({ customerId }) => customerId).toSorted();
};
const stats = (range = {}) => readStats(stage.sql, journeyId, range);

it('lists behind each count as many people as it counts', async () => {
  const { nodes, edges, entered } = await stats();
  expect(await doers('entered')).toHaveLength(entered);
  expect(await doers('reached', { nodeId: 'w1' })).toHaveLength(nodes.w1?.reached ?? 0);
  for (const variant of ['a', 'b'] as const) {
    expect(await doers('took', { nodeId: 'x1', outcome: variant })).toEqual(dealt[variant].toSorted());
    expect(edges[`x1/${variant}`] ?? 0).toBe(dealt[variant].length);
  }
  expect(await doers('skipped', { nodeId: 'm1' })).toHaveLength(nodes.m1?.skipped ?? 0);
});

it('counts a goal for each step and way that led there, and for none that comes later', async () => {
  const [winner = ''] = dealt.b;
  await stage.happens(winner, 'Order Completed');
  const { goals, nodes, edgeGoals } = await stats();
  expect(goals).toBe(1);
  expect([nodes.x1?.goals, nodes.w1?.goals, nodes.m1?.goals ?? 0]).toEqual([1, 1, 0]);
  expect(edgeGoals).toEqual({ 'x1/b': 1 });
  expect(await doers('goals')).toEqual([winner]);
  expect(await doers('goals', { nodeId: 'w1' })).toEqual([winner]);
  expect(await doers('goals', { nodeId: 'm1' })).toEqual([]);
  // A goal counts once, whoever orders twice.
  await stage.happens(winner, 'Order Completed');
  expect((await stats()).nodes.w1?.goals).toBe(1);
});

it('counts who leaves where they stood', async () => {
  const [leaver = ''] = dealt.a;
  await stage.happens(leaver, 'Cart Emptied');
  const { nodes, exited } = await stats();
  expect([nodes.w1?.left, nodes.m1?.left ?? 0, exited]).toEqual([1, 0, 1]);
  expect(await doers('left', { nodeId: 'w1' })).toEqual([leaver]);
  expect(await doers('exited')).toEqual([leaver]);
  expect(await doers('left', { nodeId: 'x1' })).toEqual([]);
});

it('goes page by page, and knows periods and versions', async () => {
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDoers(stage.sql, asked('reached', { nodeId: 'x1' }), { limit: 6, cursor });
    pages.push(...page.items.map(({ customerId }) => customerId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(pages.toSorted()).toEqual(people.toSorted());
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect(await doers('reached', { nodeId: 'x1', from: tomorrow })).toEqual([]);
  expect(await doers('reached', { nodeId: 'x1', to: tomorrow })).toHaveLength(20);
  expect(await doers('entered', { version: 2 })).toEqual([]);
  expect(await doers('entered', { version: 1 })).toHaveLength(20);
});

it('lists who opened a message, by when it was opened', async () => {
  const { sql, workspaceId } = stage;
  const [message] = await sql<{ id: string; customerId: string }[]>`
    select id, customer_id as "customerId" from message where journey_id = ${journeyId} and node_id = 'm1' limit 1`;
  if (!message) throw new Error('nobody was dealt the message');
  await sql`insert into message_event (workspace_id, message_id, type, detail) values (${workspaceId}, ${message.id}, 'opened', '{}')`;
  expect(await doers('opened', { nodeId: 'm1' })).toEqual([message.customerId]);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect(await doers('opened', { nodeId: 'm1', from: tomorrow })).toEqual([]);
  expect(await doers('clicked', { nodeId: 'm1' })).toEqual([]);
  expect(await doers('sent', { nodeId: 'm1' })).toEqual([]);
});

it('knows nobody of another workspace', async () => {
  const workspaceId = crypto.randomUUID();
  const { items } = await listDoers(stage.sql, { ...asked('entered'), workspaceId }, { limit: 10 });
  expect(items).toEqual([]);
});
