import { expect, it } from 'vitest';
import { forgetMoves } from '../../versions/forget-moves.ts';
import { insideApi, waiting } from './inside.fixture.ts';

const { api, get, post, inside, draft, carryOut } = insideApi();

it('keeps every move of everybody on record, undone or not, for longer than it can be undone', async () => {
  const { sql } = api.database;
  const id = await inside(2);
  const [stays, leaves] = (await get(`/api/journeys/${id}/runs`)).items;
  const publish = async (first: string, inFlight: object): Promise<string> => {
    await draft(id, waiting({ w1: { for: first }, w5: { for: 'P5D' } }));
    return (await post(`/api/journeys/${id}/publish`, { inFlight })).body.migration.id;
  };
  const follow = { w1: { action: 'follow' } };
  const first = await publish('P4D', follow);
  await post(`/api/runs/${leaves.id}/exit`, { note: 'asked for it' });
  const again = [await carryOut(first), await carryOut(await publish('P6D', follow))][1];
  await post(`/api/migrations/${again.id}/undo`);
  await carryOut(again.id);
  const mapped = await publish('P7D', { w1: { action: 'map', to: 'w5' } });
  await carryOut(mapped);
  const read = async () => await get(`/api/runs/${stays.id}`);
  const { moves, steps } = await read();
  const move = { at: expect.any(String), actor: expect.any(String), undoneAt: null };
  expect(moves).toEqual([
    { ...move, from: 1, to: 2, action: 'followed', migrationId: first },
    { ...move, from: 2, to: 3, action: 'followed', migrationId: again.id, undoneAt: expect.any(String) },
    { ...move, from: 2, to: 4, action: 'mapped', migrationId: mapped },
  ]);
  const instants = moves.flatMap(({ at, undoneAt }: { at: string; undoneAt: string | null }) => [at, undoneAt ?? at]);
  expect(instants).toEqual(instants.toSorted());
  // The same instant as that of the step that the move wrote.
  expect(steps[0]).toMatchObject({ outcome: 'moved', at: moves[2].at });
  const timeline = async (query: Record<string, string>) =>
    (
      await get(`/api/customers/${stays.userId}/timeline?${String(new URLSearchParams(query))}`, {
        'Accept-Language': 'ko',
      })
    ).items;
  const told = await timeline({ type: 'move', journeyId: id });
  expect(told.map((item: Record<string, unknown>) => [item.at, item.change, item.from, item.to])).toEqual([
    [moves[2].at, 'mapped', 2, 4],
    [moves[1].undoneAt, 'undone', 3, 2],
    [moves[1].at, 'followed', 2, 3],
    [moves[0].at, 'followed', 1, 2],
  ]);
  // By the words that the page says of it.
  expect(await timeline({ q: '버전 3을 따라요' })).toEqual([told[2]]);
  expect(await timeline({ q: '되돌려서 2로 Waiting' })).toContainEqual(told[1]);
  expect(await timeline({ q: '버전 30을 따라요' })).toEqual([]);
  const [story] = (await get(`/api/customers/${stays.userId}/timeline/runs`)).items;
  expect(story.items.filter(({ type }: { type: string }) => type === 'move')).toEqual(told.toReversed());
  await sql`update migration set created_at = created_at - interval '3 days' where journey_id = ${id}`;
  await forgetMoves(sql);
  expect((await read()).moves).toEqual(moves);
  expect((await get(`/api/runs/${leaves.id}`)).moves).toEqual([]);
  const left = await sql`
    select run_id as run, count(*)::int as moves, count(before)::int as before from migration_run
    where migration_id in (select id from migration where journey_id = ${id}) group by 1`;
  expect(left).toEqual([{ run: stays.id, moves: 3, before: 0 }]);
});
