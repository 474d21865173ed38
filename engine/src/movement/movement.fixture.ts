import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { JsonObject } from '@olle/shared/json';
import type { Client } from '@temporalio/client';
import { freshDatabase } from '../../../test/harness/database.ts';
import { timeTravel } from '../../../test/harness/time-travel.ts';
import { advanceConvoy } from '../convoy/advance-convoy.ts';
import { openDatabase, type Sql } from '../db/database.ts';
import { shardOf } from '../ingest/shard.ts';
import { routeBatch } from '../router/route-batch.ts';
import { JourneyBook } from './journeys.ts';
import { Movement } from './movement.ts';

const everyShard = Array.from({ length: 64 }, (_, shard) => shard);

export interface RunSeen {
  readonly id: string;
  readonly customerId: string;
  readonly status: string;
  readonly nodeId: string | null;
  readonly stuck: string | null;
  readonly convoyId: string | null;
}

export interface ArrivalOptions {
  /** Milliseconds that it happened before its receipt. */
  readonly ago?: number;
  readonly at?: Date;
}

export type MovementStage = Awaited<ReturnType<typeof openMovement>>;

/** A workspace on a database of its own: events arrive as ingest writes them, and are routed when the test says so. */
export async function openMovement() {
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url, { max: 12 });
  const { sql } = database;
  const workspaceId = randomUUID();
  const book = new JourneyBook();
  // Only enrolling a segment asks Temporal for anything.
  const client = undefined as unknown as Client;
  const movement = new Movement({ sql, book, client, instance: 'test', afterCommit: () => {} });
  await sql`
    insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${workspaceId}, 'Test', '{"timezone": "Asia/Seoul"}', 'admin', 'write')`;

  async function arrives(customerId: string, name: string, properties: JsonObject = {}, options: ArrivalOptions = {}) {
    const { ago = 0, at = null } = options;
    const [row] = await sql<{ seq: number }[]>`
      with arrived as (
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${workspaceId}, ${customerId}, ${randomUUID()}, 'track', ${name},
          coalesce(${at}, clock_timestamp() - ${`${ago} milliseconds`}::interval), ${sql.json(properties)}) returning id)
      insert into inbox (workspace_id, shard, customer_id, kind, event_id)
      select ${workspaceId}, ${shardOf(customerId)}, ${customerId}, 'event', id from arrived returning seq`;
    return row?.seq ?? 0;
  }

  const route = async (limit = 300) => {
    while ((await routeBatch(sql, book, everyShard, limit)).more);
  };

  return {
    sql,
    url,
    book,
    movement,
    workspaceId,
    arrives,
    route,
    routeOnce: (limit = 300) => routeBatch(sql, book, everyShard, limit),

    async happens(customerId: string, name: string, properties: JsonObject = {}): Promise<void> {
      await arrives(customerId, name, properties);
      await route();
    },

    /** `spoil` breaks the plan as no published one is. */
    async publish(document: JourneyDocument, spoil: (plan: JsonObject) => void = () => {}): Promise<string> {
      const compiled = compile(document);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
      // A plan is JSON by its schema.
      const plan = structuredClone(compiled.plan) as unknown as JsonObject;
      spoil(plan);
      const id = randomUUID();
      await sql`
        insert into journey (id, workspace_id, name, status, draft, draft_by, live_version, created_by)
        values (${id}, ${workspaceId}, 'Test', 'active', ${sql.json(document as never)}, 'test', 1, 'test')`;
      await sql`
        insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
        values (${id}, 1, ${workspaceId}, ${sql.json(document as never)}, ${sql.json(plan as never)}, ${id}, 'test')`;
      return id;
    },

    async customers(count: number, attributes: JsonObject = {}): Promise<string[]> {
      const ids = Array.from({ length: count }, () => randomUUID());
      const profile = sql.json({ email: 'a@shop.example', ...attributes });
      await sql`
        insert into customer (id, workspace_id, user_id, attributes)
        select id, ${workspaceId}, id::text, ${profile} from unnest(${ids}::uuid[]) as t(id)`;
      await sql`insert into customer_lock (customer_id) select unnest(${ids}::uuid[])`;
      await sql`
        insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
        select ${workspaceId}, id, 'email', 'advertising', true, 'test', now() from unnest(${ids}::uuid[]) as t(id)`;
      return ids;
    },

    async customer(attributes: JsonObject = {}): Promise<string> {
      const [id = ''] = await this.customers(1, attributes);
      return id;
    },

    age: (minutes: number) => timeTravel(sql, minutes * 60_000),
    advance: (convoyId: string) => advanceConvoy(sql, book, convoyId),
    async advanceAll(): Promise<void> {
      const open = await sql<{ id: string }[]>`select id from convoy where closed_at is null order by id`;
      for (const { id } of open) await advanceConvoy(sql, book, id);
    },

    runs: (journeyId: string) => sql<RunSeen[]>`
      select id, customer_id as "customerId", status, node_id as "nodeId", stuck, convoy_id as "convoyId" from run
      where journey_id = ${journeyId} order by entered_at, entry_seq, id`,
    /** `node outcome`, in order. */
    async steps(customerId: string): Promise<string[]> {
      const rows = await sql<{ line: string }[]>`
        select s.node_id || ' ' || s.outcome as line from step s join run r on r.id = s.run_id
        where s.customer_id = ${customerId} order by r.entered_at, r.entry_seq, s.seq`;
      return rows.map(({ line }) => line);
    },
    async count(table: string): Promise<number> {
      const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`;
      return row?.n ?? 0;
    },

    async close(): Promise<void> {
      await database.close();
      await drop();
    },
  };
}

/** A transaction of somebody else that goes on holding what it took until it is let go. */
export async function holding(sql: Sql, take: (tx: Sql) => Promise<unknown>): Promise<() => Promise<void>> {
  const connection = await sql.reserve();
  await connection`begin`;
  await take(connection);
  return async () => {
    await connection`commit`;
    connection.release();
  };
}

/** Is it still at work a moment later? */
export async function isWaiting(work: Promise<unknown>): Promise<boolean> {
  const moment = sleep(250).then(() => 'waiting' as const);
  return (await Promise.race([work.then(() => 'done' as const), moment])) === 'waiting';
}
