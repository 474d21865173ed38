import { createHash, randomUUID } from 'node:crypto';
import type { JsonObject } from '@olle/shared/json';
import { freshDatabase } from '../../../test/harness/database.ts';
import { type Database, openDatabase, type Sql } from '../db/database.ts';
import { ingestRoutes } from './routes.ts';

export const WRITE_KEY = 'shop-write-key';
const hash = (key: string) => createHash('sha256').update(key).digest('hex');

/** A shop with a database of its own that sends events: by HTTP as its clients do, only without a socket. */
export async function openShop(options: Partial<Parameters<typeof ingestRoutes>[0]> = {}) {
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url);
  const { sql } = database;
  const workspaceId = await addWorkspace(sql, WRITE_KEY);
  const told: number[][] = [];
  const onCommitted = (shards: readonly number[]) => void told.push([...shards]);
  const app = ingestRoutes({ database, onCommitted, publicUrl: 'https://olle.example', ...options });
  const call = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { authorization: basic(WRITE_KEY), 'content-type': 'application/json', ...headers },
      body: body instanceof Uint8Array ? Uint8Array.from(body) : typeof body === 'string' ? body : JSON.stringify(body),
    });
  /** Sends items in one batch, which must be taken. */
  async function send(...items: object[]): Promise<void> {
    const response = await call('/batch', { batch: items });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  }
  return {
    app,
    call,
    send,
    database,
    sql,
    workspaceId,
    told,
    onCommitted,
    ...readers(sql),
    async close() {
      await database.close();
      await drop();
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

export async function addWorkspace(sql: Database['sql'], writeKey: string): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${id}, 'Shop', '{}', ${hash(`admin of ${writeKey}`)}, ${hash(writeKey)})`;
  return id;
}

interface CustomerRow {
  readonly id: string;
  readonly userId: string | null;
  readonly attributes: JsonObject;
  readonly lastSeenAt: Date | null;
}

interface EventRow {
  readonly id: number;
  readonly customerId: string;
  readonly name: string;
  readonly messageId: string;
  readonly at: Date;
  readonly receivedAt: Date;
  readonly properties: JsonObject;
}

interface InboxRow {
  readonly kind: string;
  readonly name: string | null;
  readonly customerId: string;
  readonly fromCustomerId: string | null;
  readonly shard: number;
}

const readers = (sql: Sql) => ({
  customers: () => sql<CustomerRow[]>`
    select id, user_id as "userId", attributes, last_seen_at as "lastSeenAt" from customer order by created_at, id`,
  async customer(userId: string): Promise<CustomerRow> {
    const [row] = await sql<CustomerRow[]>`
      select id, user_id as "userId", attributes, last_seen_at as "lastSeenAt" from customer where user_id = ${userId}`;
    if (!row) throw new Error(`there is no customer ${userId}`);
    return row;
  },
  events: () => sql<EventRow[]>`
    select id, customer_id as "customerId", name, message_id as "messageId", at, received_at as "receivedAt", properties
    from event order by id`,
  inbox: () => sql<InboxRow[]>`
    select i.kind, e.name, i.customer_id as "customerId", i.from_customer_id as "fromCustomerId", i.shard
    from inbox i left join event e on e.id = i.event_id order by i.seq`,
  deadLetters: () => sql<{ id: string; code: string; message: string; body: JsonObject; redrivenAt: Date | null }[]>`
    select id, code, message, body, redriven_at as "redrivenAt" from dead_letter order by at, id`,
  /** Which customer an id leads to. */
  async owner(kind: 'user' | 'anonymous', value: string): Promise<string | undefined> {
    const [row] = await sql<{ id: string }[]>`
      select customer_id as id from customer_identity where kind = ${kind} and value = ${value}`;
    return row?.id;
  },
});
