import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '@olle/shared/json';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminKey } from '../testing/api.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const document = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
  goal: { event: 'Order Completed', within: 'P7D', value: 'revenue' },
  settings: { timezone: 'Asia/Seoul' },
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
    },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hi</p>' } } },
    { id: 'w2', type: 'wait', config: { for: 'P3D' } },
    {
      id: 's1',
      type: 'split',
      config: { branches: [{ id: 'full', name: 'Full', when: { attribute: 'cart.total', op: 'gt', value: 0 } }] },
    },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
    { from: 'm1', output: 'next', to: 'w2' },
    { from: 'w2', output: 'next', to: 's1' },
  ],
};
const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-08T00:00:00.000Z' };

const api = ownApi();
let journeyId: string;

beforeAll(async () => {
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
  // Bora buys in time, Hana does not and has agreed to mails, Dami never agreed, Eun empties the cart.
  const bora = await customer('bora');
  await happened(bora, 'Product Added', '2026-03-02T00:00:00Z', item('b'));
  await happened(bora, 'Order Completed', '2026-03-02T00:30:00Z', { cart_id: 'b', revenue: 5_000, currency: 'KRW' });
  const hana = await customer('hana');
  await agreed(hana, '2026-02-01T00:00:00Z', true);
  await happened(hana, 'Product Added', '2026-03-02T16:00:00Z', item('h'));
  await happened(hana, 'Order Completed', '2026-03-04T00:00:00Z', { cart_id: 'x', revenue: 9_000 });
  // She agreed no more after the mail.
  await agreed(hana, '2026-03-03T00:00:00Z', false);
  const dami = await customer('dami');
  await happened(dami, 'Product Added', '2026-03-07T23:59:59Z', item('d'));
  const eun = await customer('eun');
  await happened(eun, 'Product Added', '2026-03-01T00:00:00Z', item('e'));
  await happened(eun, 'Product Added', '2026-03-01T00:10:00Z', item('e'));
  await happened(eun, 'Cart Emptied', '2026-03-01T00:20:00Z', { cart_id: 'e' });
  // Outside of the period.
  await happened(eun, 'Product Added', '2026-03-08T00:00:00Z', item('late'));
  await happened(eun, 'Product Added', '2026-02-28T23:59:59Z', item('early'));
});

const item = (cart: string): JsonObject => ({ cart_id: cart, product_id: `p-${cart}`, price: 1_000 });

async function customer(userId: string): Promise<string> {
  const id = randomUUID();
  const { sql } = api.database;
  const attributes = { name: userId, email: `${userId}@shop.example`, cart: { items: [], total: 0 } };
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    values (${id}, ${api.workspaceId}, ${userId}, ${sql.json(attributes)})`;
  await sql`insert into customer_lock values (${id})`;
  return id;
}

async function happened(id: string, name: string, at: string, properties: JsonObject): Promise<void> {
  const { sql } = api.database;
  await sql`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
    values (${api.workspaceId}, ${id}, ${randomUUID()}, 'track', ${name}, ${at}, ${sql.json(properties)}, false)`;
}

async function agreed(id: string, at: string, granted: boolean): Promise<void> {
  await api.database.sql`
    insert into consent_record (workspace_id, customer_id, channel, category, granted, source, at)
    values (${api.workspaceId}, ${id}, 'email', 'advertising', ${granted}, 'test', ${at})`;
}

/** A run as production would have left it behind. */
async function ran(
  journey: string,
  customerId: string | undefined,
  { version, at, status, sent = false }: { version: number; at: string; status: string; sent?: boolean },
): Promise<void> {
  const { sql } = api.database;
  const id = randomUUID();
  const ended = status === 'waiting' ? null : at;
  await sql`
    insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, ended_at, trigger, visits, heard, step_count)
    values (${id}, ${api.workspaceId}, ${journey}, ${version}, ${customerId ?? ''}, ${status}, ${at}, 1, ${ended}, '{}', '{}', '{}', 1)`;
  const steps = sent ? { w1: 'timeout', m1: 'next' } : { w1: status === 'waiting' ? 'waiting' : 'ended' };
  for (const [index, [nodeId, outcome]] of Object.entries(steps).entries())
    await sql`
      insert into step (run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason)
      values (${id}, ${index + 1}, ${api.workspaceId}, ${customerId ?? ''}, ${nodeId}, 'send', 1, ${at}, ${at}, ${outcome}, '{"code":"x","facts":{}}')`;
  if (!sent) return;
  await sql`
    insert into message (id, workspace_id, journey_id, run_id, customer_id, node_id, visit, step_seq, version, channel, category, status, verdicts, sent_at)
    values (${randomUUID()}, ${api.workspaceId}, ${journey}, ${id}, ${customerId ?? ''}, 'm1', 1, 2, ${version}, 'email', 'advertising', 'sent', '[]', ${at})`;
  await sql`
    insert into goal_hit (run_id, workspace_id, journey_id, version, customer_id, at, value, currency)
    values (${id}, ${api.workspaceId}, ${journey}, ${version}, ${customerId ?? ''}, ${at}, 700, 'KRW')`;
}

const backtest = (body: object) => api.call('POST', `/api/journeys/${journeyId}/backtest`, body);

/** How many rows each table of the database holds. */
async function rows(): Promise<Record<string, number>> {
  const { sql } = api.database;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(name)}`;
    counts[name] = row?.n ?? -1;
  }
  return counts;
}

describe('a backtest', () => {
  it('carries the recorded events of a period through the draft, with cart and consents as they were then', async () => {
    const { status, body } = await backtest({ ...period, draft: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entered: 4,
      waiting: 0,
      finished: 3,
      exited: 1,
      failed: 0,
      // Bora's order, and Hana's of another cart within seven days.
      goals: 2,
      goalValue: [
        { currency: 'KRW', sum: 5_000 },
        { currency: null, sum: 9_000 },
      ],
      edges: { 'trigger/next': 4, 'w1/happened': 1, 'w1/timeout': 2, 'm1/next': 1, 'm1/skipped': 1, 's1/full': 2 },
      // Of the two who met the goal one had come as far as the second wait; Eun left at the first.
      nodes: {
        w1: { reached: 4, waiting: 0, goals: 2, left: 1 },
        m1: { reached: 2, sent: 1, skipped: 1, goals: 1, left: 0 },
        w2: { reached: 2, goals: 1 },
      },
      edgeGoals: { 'w1/timeout': 1, 'm1/next': 1 },
      medianTime: {
        nodes: { w1: 'PT30M', m1: 'PT0S', w2: 'P3D' },
        edges: { 'w1/happened': 'PT30M', 'w1/timeout': 'PT1H' },
      },
      customers: 4,
      refused: [{ code: 'reentry_not_allowed', rule: 'still_inside', count: 1 }],
      really: null,
    });
    expect(body.refused[0].message).toContain('still inside');
    const [path] = body.paths;
    expect(path.samples[0].steps[0]).toMatchObject({ nodeId: 'w1', reason: { code: expect.any(String) } });
  });

  it('counts each day by the calendar of the workspace, and days without anything', async () => {
    const { body } = await backtest({ ...period, draft: true });
    const entered = Object.fromEntries(
      body.days.map((day: { date: string; entered: number }) => [day.date, day.entered]),
    );
    // Hana's 16:00 UTC is the next morning in Seoul; the waits go on to the eleventh.
    expect(entered).toMatchObject({
      '2026-03-01': 1,
      '2026-03-02': 1,
      '2026-03-03': 1,
      '2026-03-04': 0,
      '2026-03-08': 1,
    });
    const sent = body.days.flatMap(({ date, nodes }: { date: string; nodes: Record<string, { sent: number }> }) =>
      nodes.m1?.sent ? [date] : [],
    );
    expect(sent).toEqual(['2026-03-03']);
  });

  it('says what waits in those who are still open', async () => {
    const long = {
      ...document,
      nodes: document.nodes.map((node) => (node.id === 'w2' ? { ...node, config: { for: 'P3650D' } } : node)),
    };
    const { body } = await backtest({ ...period, draft: long });
    expect(body).toMatchObject({ waiting: 2, finished: 1, nodes: { w2: { waiting: 2 } } });
  });

  it('says the same as a simulation of the same customer', async () => {
    const { body: all } = await backtest({ ...period, draft: true });
    const samples = all.paths.flatMap(({ samples: some }: { samples: { userId: string }[] }) => some);
    for (const sample of samples) {
      const at = sample.userId === 'eun' ? '2026-03-01T00:00:00Z' : period.from;
      const { body: one } = await api.call('POST', `/api/journeys/${journeyId}/simulate`, {
        customer: { userId: sample.userId },
        at,
        draft: true,
      });
      expect([sample.userId, one.status, one.steps]).toEqual([sample.userId, sample.status, sample.steps]);
    }
    expect(samples).toHaveLength(4);
  });

  it('says who would not have come in under a cap, first come first served', async () => {
    const capped = { ...document, settings: { ...document.settings, entryCap: { total: 2 } } };
    const { body } = await backtest({ ...period, draft: capped });
    expect(body).toMatchObject({
      entered: 2,
      refused: expect.arrayContaining([{ code: 'cap_total', rule: null, message: expect.any(String), count: 2 }]),
    });
    // Eun and Bora were first; Hana and Dami came days later.
    expect(
      body.paths
        .flatMap(({ samples }: { samples: { userId: string }[] }) => samples)
        .map(({ userId }: { userId: string }) => userId)
        .sort(),
    ).toEqual(['bora', 'eun']);
  });

  it('stands beside what really became of those who came in during the same days, whatever their version', async () => {
    const { body: made } = await api.call('POST', '/api/journeys', { document });
    const really = { journeyId: made.id as string };
    const people = await api.database.sql<{ id: string }[]>`select id from customer order by user_id limit 4`;
    const [first, second, third, fourth] = people.map(({ id }) => id);
    await ran(really.journeyId, first, { version: 1, at: '2026-03-02T00:00:00Z', status: 'finished', sent: true });
    await ran(really.journeyId, second, { version: 2, at: '2026-03-07T23:59:59Z', status: 'exited' });
    await ran(really.journeyId, third, { version: 2, at: '2026-03-03T00:00:00Z', status: 'waiting' });
    // The day after the last one.
    await ran(really.journeyId, fourth, { version: 2, at: period.to, status: 'finished', sent: true });
    const { body } = await api.call('POST', `/api/journeys/${made.id}/backtest`, { ...period, draft: true });
    expect(body.really).toMatchObject({
      entered: 3,
      finished: 1,
      exited: 1,
      waiting: 1,
      goals: 1,
      goalValue: [{ currency: 'KRW', sum: 700 }],
      nodes: { w1: { reached: 3, waiting: 1 }, m1: { reached: 1, sent: 1 } },
      edges: { 'trigger/next': 3, 'w1/timeout': 1, 'm1/next': 1 },
      versions: [1, 2],
      edgeGoals: {},
      medianTime: { nodes: { w1: 'PT0S', m1: 'PT0S' }, edges: { 'w1/timeout': 'PT0S' } },
    });
  });

  it('leaves no row behind', async () => {
    const before = await rows();
    await backtest({ ...period, draft: true });
    expect(await rows()).toEqual(before);
  });

  it('tells its progress line by line, the result last', async () => {
    const { body, headers } = await api.call(
      'POST',
      `/api/journeys/${journeyId}/backtest`,
      { ...period, draft: true },
      { Accept: 'application/x-ndjson' },
    );
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    const lines = String(body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ progress: { customers: 0, total: 4, events: 0, entered: 0 } });
    expect(lines.at(-1)).toMatchObject({ entered: 4, days: expect.any(Array) });
  });

  it('stops when the client goes, and its connections with it', async () => {
    const leaving = new AbortController();
    const response = await api.app.request(`/api/journeys/${journeyId}/backtest`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${adminKey}`,
        'Content-Type': 'application/json',
        Accept: 'application/x-ndjson',
      },
      body: JSON.stringify({ ...period, draft: true }),
      signal: leaving.signal,
    });
    await response.body?.cancel();
    leaving.abort();
    const open = async () => {
      const [row] = await api.database.sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity where application_name = 'olle-backtest'`;
      return row?.n;
    };
    for (let n = 0; n < 50 && (await open()) !== 0; n++) await sleep(100);
    expect(await open()).toBe(0);
    // A place is free again.
    expect((await backtest({ ...period, draft: true })).status).toBe(200);
  });
});
