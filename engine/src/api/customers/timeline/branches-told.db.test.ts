import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../../testing/own-api.fixture.ts';
import { historyOf } from './history.fixture.ts';

const api = ownApi();
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();
const split = (value: string) => ({
  branches: [{ id: 'b1', name: '갈래 1', when: { attribute: 'tier', op: 'equals', value } }],
});
const facts = { branch: '갈래 1', saw: { attribute: 'tier', op: 'equals', actual: 'x' }, refused: [] };

beforeAll(async () => {
  const hana = await historyOf(api, 'hana');
  const journeyId = await hana.journey('Cart');
  const { sql } = api.database;
  for (const [version, value] of [
    [2, 'gold'],
    [3, 'vip'],
  ] as const) {
    // Steps of the fixture stand at `n<seq>`.
    const nodes = [1, 2, 3].map((seq) => ({ id: `n${seq}`, type: 'split', config: split(value) }));
    await sql`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      values (${journeyId}, ${version}, ${api.workspaceId}, ${sql.json({ nodes })}, '{}', '', 'test')`;
  }
  const run = await hana.run(journeyId, at(0), await hana.event({ at: at(0), name: 'Product Added' }));
  await hana.move(run, journeyId, at(10));
  for (const [seq, minute] of [
    [1, 5],
    [2, 10],
  ] as const)
    await hana.step(run, { seq, at: at(minute), nodeType: 'split', code: 'branch_taken', facts });
  await hana.step(run, { seq: 3, at: at(20), nodeType: 'wait', code: 'wait_for' });
});

const get = async (path: string) =>
  (await api.call('GET', `/api/customers/hana/${path}`, undefined, { 'Accept-Language': 'ko' })).body.items;
interface Step {
  readonly seq: number;
  readonly config?: object;
  readonly reason: object;
}
const steps = (items: readonly Step[]) =>
  items.toSorted((a, b) => a.seq - b.seq).map(({ seq, config }) => [seq, config]);
const whole = [
  [1, split('gold')],
  [2, split('vip')],
  [3, undefined],
];

describe('a step at which ways part', () => {
  it('brings its settings of then, by which its branches are said in words; what is recorded stays', async () => {
    const byTime: Step[] = await get('timeline?type=step');
    expect(steps(byTime)).toEqual(whole);
    expect(byTime.find(({ seq }) => seq === 1)?.reason).toEqual({ code: 'branch_taken', facts });
    const [story] = await get('timeline/runs?type=step');
    expect(steps(story.items)).toEqual(whole);
  });

  it('is found by those words', async () => {
    expect(steps(await get(`timeline?q=${encodeURIComponent('vip이면')}`)).map(([seq]) => seq)).toEqual([2]);
    expect(steps(await get(`timeline?q=${encodeURIComponent('gold이면')}`)).map(([seq]) => seq)).toEqual([1]);
  });
});
