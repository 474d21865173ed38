import { describe, expect, it } from 'vitest';
import { timeTravel } from '../../../../test/harness/time-travel.ts';
import { insideApi, threeDays, waiting } from './inside.fixture.ts';

const { api, get, post, addCustomer, inside, draft, carryOut } = insideApi();

describe('the impact', () => {
  it('says what differs, and how many wait where it does', async () => {
    const id = await inside(3);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    const impact = await get(`/api/journeys/${id}/impact`, { 'Accept-Language': 'en' });
    expect(impact.changes.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Wait 3 days: 3 days → 2 days',
      'Step removed: Wait 1 day',
      'After Wait 2 days: Wait 1 day → the end',
    ]);
    expect(impact.nodes).toEqual([
      { nodeId: 'w1', change: 'changed', waiting: 3, dueNow: 0 },
      { nodeId: 'w2', change: 'removed', waiting: 0, dueNow: 0 },
    ]);
    expect(impact).toMatchObject({ inside: 3, live: 1, revision: 2, others: [] });
    const korean = await get(`/api/journeys/${id}/impact`, { 'Accept-Language': 'ko' });
    expect(korean.changes[1].sentence).toBe('단계 삭제: 1일 기다리기');
  });

  it('counts who would be through by now, for durations and for each customer’s own clock', async () => {
    const id = await inside(2);
    await timeTravel(api.database.sql, 50 * 3_600_000);
    await draft(id, waiting({ w1: { for: 'P2D' }, w2: { for: 'P1D' } }));
    expect((await get(`/api/journeys/${id}/impact`)).nodes).toEqual([
      { nodeId: 'w1', change: 'changed', waiting: 2, dueNow: 2 },
    ]);
    await draft(id, waiting({ w1: { until: { time: '09:00' } }, w2: { for: 'P1D' } }));
    expect((await get(`/api/journeys/${id}/impact`)).nodes[0]).toMatchObject({ waiting: 2, dueNow: 2 });
    await draft(id, waiting({ w1: { for: 'P5D' }, w2: { for: 'P1D' } }));
    expect((await get(`/api/journeys/${id}/impact`)).nodes[0]).toMatchObject({ waiting: 2, dueNow: 0 });
  });

  it('looks at all older versions with people inside', async () => {
    const id = await inside(2);
    await draft(id, waiting({ w1: { for: 'P4D' }, w2: { for: 'P1D' } }));
    await post(`/api/journeys/${id}/publish`);
    await post(`/api/journeys/${id}/enrol`, { userIds: [await addCustomer()] });
    const unchanged = await get(`/api/journeys/${id}/impact`);
    expect(unchanged).toMatchObject({ changes: [], inside: 2 });
    expect(unchanged.nodes).toEqual([{ nodeId: 'w1', change: 'changed', waiting: 2, dueNow: 0 }]);
    await draft(id, waiting({ w1: { for: 'P9D' }, w2: { for: 'P1D' } }));
    expect((await get(`/api/journeys/${id}/impact`)).nodes[0]).toMatchObject({ nodeId: 'w1', waiting: 3 });
    expect(await get(`/api/journeys/${id}/impact?version=1`)).toMatchObject({ inside: 3 });
    expect((await api.call('GET', `/api/journeys/${id}/impact?version=7`)).body.error.code).toBe('version_not_found');
  });
});

describe('a dry run', () => {
  it('says what a choice would do, and moves nobody', async () => {
    const id = await inside(4);
    await timeTravel(api.database.sql, 50 * 3_600_000);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    const { body } = await post(`/api/journeys/${id}/dry-run`, { inFlight: { w1: { action: 'follow' } } });
    expect(body).toEqual({
      stay: 0,
      follow: 4,
      map: 0,
      exit: 0,
      leaveNow: 4,
      nodes: [{ nodeId: 'w1', action: 'follow', people: 4, leaveNow: 4 }],
    });
    expect((await post(`/api/journeys/${id}/dry-run`, { inFlight: {} })).body).toMatchObject({ stay: 4, follow: 0 });
    expect((await get(`/api/journeys/${id}/runs`)).items.every((run: { version: number }) => run.version === 1)).toBe(
      true,
    );
  });
});

describe('publishing with people inside', () => {
  it('lets them stay when nothing else is chosen', async () => {
    const id = await inside(1);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    expect((await post(`/api/journeys/${id}/publish`)).body).toEqual({ version: 2, publishedAt: expect.any(String) });
    const { body } = await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'stay' } } });
    expect(body.migration).toBeUndefined();
  });

  it('moves them as chosen, shows how far it has come, and says it in each person’s history', async () => {
    const id = await inside(3);
    await draft(id, waiting({ w1: { for: 'P3D' }, w5: { for: 'P5D' } }));
    const { body } = await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'map', to: 'w5' } } });
    expect(body).toMatchObject({ version: 2, migration: { id: expect.any(String) } });
    expect(await get(`/api/migrations/${body.migration.id}`)).toMatchObject({ status: 'running', total: 3, done: 0 });
    expect(await carryOut(body.migration.id)).toMatchObject({
      status: 'done',
      total: 3,
      done: 3,
      moved: 3,
      mapped: 3,
      exited: 0,
    });
    const [run] = (await get(`/api/journeys/${id}/runs`)).items;
    const { steps } = await get(`/api/runs/${run.id}`);
    expect(steps).toMatchObject([
      { seq: 1, nodeId: 'w1', outcome: 'moved', reason: { code: 'migrated', facts: { from: 1, to: 2, node: 'w5' } } },
      { seq: 2, nodeId: 'w5', outcome: 'waiting' },
    ]);
    expect((await get(`/api/journeys/${id}/migrations`)).items).toHaveLength(1);
  });

  it('refuses steps that do not exist, with the place of each fault', async () => {
    const id = await inside(1);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    const codes = async (inFlight: object) => {
      const { status, body } = await post(`/api/journeys/${id}/publish`, { inFlight });
      expect([status, body.error.code]).toEqual([422, 'in_flight_invalid']);
      return body.error.details.map(({ nodeId, code }: { nodeId: string; code: string }) => `${nodeId} ${code}`);
    };
    expect(await codes({ nowhere: { action: 'exit' } })).toEqual(['nowhere node_unknown']);
    expect(await codes({ w1: { action: 'map' } })).toEqual(['w1 to_missing']);
    expect(await codes({ w1: { action: 'map', to: 'w2' }, w2: { action: 'follow' } })).toEqual([
      'w1 to_unknown',
      'w2 follow_removed',
    ]);
    expect((await get(`/api/journeys/${id}/versions`)).items).toHaveLength(1);
  });

  it('rolls back with the same choice', async () => {
    const id = await inside(2);
    await draft(id, waiting({ w1: { for: 'P9D' } }));
    const first = (await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'follow' } } })).body;
    await carryOut(first.migration.id);
    const back = (await post(`/api/journeys/${id}/publish`, { version: 1, inFlight: { w1: { action: 'follow' } } }))
      .body;
    expect(back.version).toBe(3);
    expect(await carryOut(back.migration.id)).toMatchObject({ followed: 2 });
    expect((await get(`/api/journeys/${id}/runs`)).items.map((run: { version: number }) => run.version)).toEqual([
      3, 3,
    ]);
  });

  it('moves those of older versions to the live one without a new version', async () => {
    const id = await inside(1);
    await draft(id, waiting({ w1: { for: 'P9D' } }));
    await post(`/api/journeys/${id}/publish`);
    const { body } = await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'follow' } } });
    expect(body.version).toBe(2);
    expect(await carryOut(body.migration.id)).toMatchObject({ followed: 1 });
  });

  it('lets one of two win who publish at once with a choice', async () => {
    const id = await inside(1);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    const choice = { inFlight: { w1: { action: 'follow' } } };
    const answers = await Promise.all([1, 2].map(() => post(`/api/journeys/${id}/publish`, choice)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.code).toBe('migration_running');
  });

  it('is refused when somebody else published or edited what was looked at', async () => {
    const id = await inside(1);
    const { live, revision } = await get(`/api/journeys/${id}/impact`);
    await draft(id, waiting({ w1: { for: 'P2D' } }));
    expect((await post(`/api/journeys/${id}/publish`, { live, revision })).body.error.code).toBe('publish_conflict');
    await post(`/api/journeys/${id}/publish`, { live, revision: revision + 1 });
    expect((await post(`/api/journeys/${id}/publish`, { live })).body.error.code).toBe('publish_conflict');
  });
});

describe('undoing', () => {
  it('brings back who has not moved on, once, within a day', async () => {
    const id = await inside(2);
    await draft(id, waiting({ w1: { for: 'P3D' }, w5: { for: 'P5D' } }));
    const { body } = await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'exit' } } });
    expect((await carryOut(body.migration.id)).exited).toBe(2);
    const undo = () => post(`/api/migrations/${body.migration.id}/undo`);
    expect(await undo()).toMatchObject({ status: 202, body: { status: 'undoing' } });
    expect(await carryOut(body.migration.id)).toMatchObject({
      status: 'undone',
      undone: 2,
      kept: 0,
      undoableUntil: null,
    });
    expect((await undo()).body.error.code).toBe('migration_not_undoable');
    const runs = (await get(`/api/journeys/${id}/runs`)).items;
    expect(runs).toMatchObject([
      { status: 'waiting', version: 1 },
      { status: 'waiting', version: 1 },
    ]);
  });

  it('is not possible a day later, nor for what is not there', async () => {
    const id = await inside(1);
    await draft(id, waiting({ w1: { for: 'P9D' } }));
    const { body } = await post(`/api/journeys/${id}/publish`, { inFlight: { w1: { action: 'follow' } } });
    await carryOut(body.migration.id);
    await timeTravel(api.database.sql, 25 * 3_600_000);
    expect((await post(`/api/migrations/${body.migration.id}/undo`)).body.error.code).toBe('migration_not_undoable');
    expect((await post(`/api/migrations/${crypto.randomUUID()}/undo`)).body.error.code).toBe('migration_not_found');
  });
});

it('compares any two versions, and a version with the draft', async () => {
  const id = await inside(0);
  await draft(id, waiting({ w1: { for: 'P2D' }, w2: { for: 'P1D' } }));
  await post(`/api/journeys/${id}/publish`);
  const said = async (pair: string) =>
    (await get(`/api/journeys/${id}/versions/${pair}`, { 'Accept-Language': 'en' })).changes.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
  expect(await said('1/compare/2')).toEqual(['Wait 3 days: 3 days → 2 days']);
  expect(await said('2/compare/1')).toEqual(['Wait 2 days: 2 days → 3 days']);
  expect(await said('2/compare/draft')).toEqual([]);
  const segment = async (name: string): Promise<string> =>
    (await api.call('POST', '/api/segments', { name, condition: { attribute: 'tier', op: 'exists' } })).body.id;
  const ofSegment = (segmentId: string) => ({ ...threeDays, trigger: { type: 'segment', segmentId, on: 'enters' } });
  await draft(id, ofSegment(await segment('Regulars')));
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await draft(id, ofSegment(await segment('Sleepers')));
  expect(await said('3/compare/draft')).toEqual(['Start: segment Regulars → Sleepers']);
  expect((await api.call('GET', `/api/journeys/${id}/versions/1/compare/9`)).body.error.code).toBe('version_not_found');
});
