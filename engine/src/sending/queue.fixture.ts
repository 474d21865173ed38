import { createHash, randomUUID } from 'node:crypto';
import { compile } from '@olle/shared/journey/compile';
import type { JsonObject } from '@olle/shared/json';
import { freshDatabase } from '../../../test/harness/database.ts';
import type { Provider } from '../channels/channel.ts';
import { openDatabase } from '../db/database.ts';
import { createLog } from '../platform/log.ts';
import { Circuit } from './circuit.ts';
import { PlanBook } from './plan-book.ts';
import type { Sender, SendingDeps } from './sender.ts';
import { openSenderSession } from './sender-session.ts';

const content = {
  subject: '{{ customer.name }}님, {{ trigger.item }}',
  html: '<p>{{ journey.name }} {{ coupon.code }} <a href="{{ message.unsubscribe_url }}">x</a></p>',
};

export type Queue = Awaited<ReturnType<typeof openQueue>>;

/** A database with one journey whose node `m1` sends a mail, and senders on it. */
export async function openQueue(overrides: { content?: JsonObject; category?: string } = {}) {
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url, { max: 12 });
  const { sql } = database;
  const workspaceId = randomUUID();
  const journeyId = randomUUID();
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const sender = { name: '올레상점', email: 'hello@shop.example', phone: '02-000-0000', address: '제주' };
  await sql`
    insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${workspaceId}, 'Test', ${sql.json({ timezone: 'Asia/Seoul', sender })}, ${hash('a')}, ${hash('w')})`;
  const document = {
    format: 1,
    name: '장바구니',
    trigger: { type: 'event', event: 'Product Added' },
    settings: { category: overrides.category ?? 'advertising' },
    nodes: [{ id: 'm1', type: 'send', config: { channel: 'email', content } }],
    edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
  };
  const compiled = compile(document as never); // what compile takes is checked by it
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  // After compiling, so that a template can be broken as no published one is.
  const plan = structuredClone(compiled.plan);
  Object.assign(plan.nodes.m1?.config ?? {}, { content: overrides.content ?? content });
  await sql`
    insert into journey (id, workspace_id, name, status, draft, draft_by, live_version, created_by)
    values (${journeyId}, ${workspaceId}, '장바구니', 'active', ${sql.json(document)}, 'test', 1, 'test')`;
  await sql`
    insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
    values (${journeyId}, 1, ${workspaceId}, ${sql.json(document)}, ${sql.json(plan as never)}, 'x', 'test')`;
  const category = overrides.category ?? 'advertising';
  const deps: SendingDeps = {
    sql,
    log: createLog('test', { level: 'silent' }),
    publicUrl: 'https://olle.example',
    secret: 'a secret of thirty-two characters',
  };
  const sessions: { close(): Promise<void> }[] = [];

  return {
    sql,
    deps,
    url,
    workspaceId,
    journeyId,

    /** Customers with consent, each with a run that has ended and a message that is queued. Answers the messages' ids. */
    async queued(count: number): Promise<{ id: string; customerId: string; runId: string }[]> {
      const rows = Array.from({ length: count }, (_, index) => ({
        id: randomUUID(),
        customerId: randomUUID(),
        runId: randomUUID(),
        index,
      }));
      const json = sql.json(rows);
      const each = sql`jsonb_to_recordset(${json}) as x(id uuid, "customerId" uuid, "runId" uuid, index int)`;
      await sql`
        insert into customer (id, workspace_id, user_id, attributes)
        select "customerId", ${workspaceId}, index::text, jsonb_build_object('name', '고객' || index, 'email',
          'c' || index || '@example.com') from ${each}`;
      await sql`
        insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
        select ${workspaceId}, "customerId", 'email', 'advertising', true, 'test', now() from ${each}`;
      await sql`
        insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, ended_at,
          trigger, visits, heard, step_count)
        select "runId", ${workspaceId}, ${journeyId}, 1, "customerId", 'finished', now(), index, now(),
          '{"item": "감귤"}', '{"m1": 1}', '{}', 1 from ${each}`;
      await sql`
        insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
          category, status, verdicts, queued_at)
        select id, ${workspaceId}, "runId", 'm1', 1, 1, ${journeyId}, 1, "customerId", 'email', ${category}, 'queued',
          '[]', now() + index * interval '1 ms' - interval '1 minute' from ${each}`;
      return rows;
    },

    async sender(provider: Provider): Promise<Sender> {
      const session = await openSenderSession(sql);
      sessions.push(session);
      return { deps, channel: 'email', provider, plans: new PlanBook(sql), circuit: new Circuit(), session };
    },

    async statuses(): Promise<Record<string, number>> {
      const rows = await sql<{ status: string; n: number }[]>`
        select status || coalesce(' ' || reason_code, '') as status, count(*)::int as n from message group by 1`;
      return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
    },

    async history(): Promise<Record<string, number>> {
      const rows = await sql<{ type: string; n: number }[]>`
        select type, count(*)::int as n from message_event group by 1`;
      return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
    },

    async counts(): Promise<Record<string, number>> {
      const rows = await sql<{ key: string; n: number }[]>`
        select metric || ' ' || subject as key, sum(n)::int as n from counter_delta group by 1`;
      return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
    },

    async close(): Promise<void> {
      for (const session of sessions) await session.close();
      await database.close();
      await drop();
    },
  };
}
