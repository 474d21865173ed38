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
  const book = new JourneyBook(1);
  const read = () => stage.sql.begin((tx) => book.read(tx, [stage.workspaceId], []));
  for (const journeys of [await read(), await read()]) {
    const here = journeys.get(stage.workspaceId);
    expect(here?.entering.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(ids.map((id) => here?.planOf(id, 1).name)).toEqual(['One', 'Two', 'Three']);
  }
});
