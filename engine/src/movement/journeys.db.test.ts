import { afterAll, beforeAll, expect, it } from 'vitest';
import { JourneyBook } from './journeys.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

it('knows every plan of a batch, though it keeps fewer than the batch needs', async () => {
  const ids: string[] = [];
  for (const name of ['One', 'Two', 'Three']) {
    const nodes = [{ id: 'x1', type: 'exit' as const, config: { reason: '' } }];
    const edges = [{ from: 'trigger', output: 'next', to: 'x1' }];
    ids.push(await stage.publish({ format: 1, name, trigger: { type: 'api' }, nodes, edges }));
  }
  const book = new JourneyBook({ most: 1 });
  const read = () => stage.sql.begin((tx) => book.read(tx, [stage.workspaceId], []));
  for (const journeys of [await read(), await read()]) {
    const here = journeys.get(stage.workspaceId);
    expect(here?.entering.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(ids.map((id) => here?.planOf(id, 1).name)).toEqual(['One', 'Two', 'Three']);
  }
});

it('is not stopped by a plan that it cannot read: nobody enters that journey, and the others go on', async () => {
  const nodes = [{ id: 'x1', type: 'exit' as const, config: { reason: '' } }];
  const edges = [{ from: 'trigger', output: 'next', to: 'x1' }];
  const [good = '', bad = ''] = await Promise.all(
    ['Good', 'Bad'].map((name) => stage.publish({ format: 1, name, trigger: { type: 'api' }, nodes, edges })),
  );
  await stage.sql`update journey_version set plan = plan || '{"format": 99}'::jsonb where journey_id = ${bad}`;
  const journeys = await stage.sql.begin((tx) => new JourneyBook().read(tx, [stage.workspaceId], []));
  const here = journeys.get(stage.workspaceId);
  const entering = here?.entering.map(({ id }) => id);
  expect(entering).toContain(good);
  expect(entering).not.toContain(bad);
  expect(() => here?.planOf(bad, 1)).toThrow('cannot be read');
});
