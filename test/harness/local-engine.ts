import './quiet-temporal.ts';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { callActivities } from '@olle/engine/calls/activities';
import { openDatabase } from '@olle/engine/db/database';
import { auditActivities } from '@olle/engine/drift/activities';
import type { FollowUp } from '@olle/engine/movement/follow-up';
import { JourneyBook } from '@olle/engine/movement/journeys';
import { Movement } from '@olle/engine/movement/movement';
import { readEnv } from '@olle/engine/platform/env';
import { createLog } from '@olle/engine/platform/log';
import { Router } from '@olle/engine/router/router';
import { Convoys } from '@olle/engine/temporal/convoys';
import { activities } from '@olle/engine/worker/activities';
import { bulkLimits, workerLimits } from '@olle/engine/worker/journey-worker';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { JsonObject } from '@olle/shared/json';
import { bulkQueueOf, callsQueueOf, taskQueueOf } from '@olle/workflows/names';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';

export interface EndedRun {
  readonly id: string;
  readonly status: string;
  readonly convoyId: string | null;
  readonly steps: readonly { nodeId: string; outcome: string; code: string }[];
}

export interface LocalEngineOptions {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** As OLLE_CONVOY_MAX. */
  readonly convoyMax?: number;
  /** With it, a worker runs in this process. */
  readonly workflowBundle?: string;
}

/** The whole engine but its HTTP, on real Postgres and real Temporal. */
export async function openLocalEngine({
  databaseUrl,
  temporalAddress,
  convoyMax = 500,
  workflowBundle,
}: LocalEngineOptions) {
  const database = openDatabase(databaseUrl, { max: 14 });
  const { sql } = database;
  const workspaceId = randomUUID();
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const sender = { name: '올레상점', email: 'shop@shop.example', phone: '02-000-0000', address: '제주' };
  await sql`
    insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${workspaceId}, 'Test', ${sql.json({ timezone: 'Asia/Seoul', sender })}, ${hash('admin')}, ${hash('write')})`;
  const instance = `test-${workspaceId.slice(0, 8)}`;
  const connection = await Connection.connect({ address: temporalAddress });
  const native = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const log = createLog('test', { level: 'warn' });
  const book = new JourneyBook({ convoyMax });
  const convoys = new Convoys({ client, sql, instance, log });
  const afterCommit = (followUp: FollowUp): void => {
    convoys.follow(followUp);
    router.poke(followUp.route ?? []);
  };
  const router: Router = new Router({ sql, book, log, afterCommit });
  const movement = new Movement({ sql, book, client, instance, afterCommit });
  const house = { sql, book, router, convoys, movement, keep: readEnv({}).keep, log, afterCommit };
  const enrolling = { sql, movement, convoys, membersAfter: async () => [] };
  const workerOn = (taskQueue: string, codePath: string, limits: typeof workerLimits | typeof bulkLimits) =>
    Worker.create({
      connection: native,
      taskQueue,
      workflowBundle: { codePath },
      activities: {
        ...activities(house, enrolling),
        ...auditActivities({ client, sql, instance, convoys, convoyMax: 500 }),
      },
      ...limits,
    });
  const workers =
    workflowBundle === undefined
      ? []
      : await Promise.all([
          workerOn(taskQueueOf(instance), workflowBundle, workerLimits),
          workerOn(bulkQueueOf(instance), workflowBundle, bulkLimits),
          Worker.create({
            connection: native,
            taskQueue: callsQueueOf(instance),
            activities: callActivities({ sql, allowed: ['127.0.0.1'] }),
          }),
        ]);
  const running = workers.map((worker) => worker.run());

  return {
    sql,
    client,
    instance,
    movement,
    router,
    convoys,
    house,
    workspaceId,

    /** Publishes and activates. */
    async publish(document: JourneyDocument): Promise<string> {
      const compiled = compile(document);
      if (!compiled.ok) throw new Error(`the journey cannot be published: ${JSON.stringify(compiled.problems)}`);
      const id = randomUUID();
      await sql`
        insert into journey (id, workspace_id, name, status, draft, draft_by, live_version, created_by)
        values (${id}, ${workspaceId}, ${document.name}, 'active', ${sql.json(document as never)}, 'test', 1, 'test')`;
      await sql`
        insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
        values (${id}, 1, ${workspaceId}, ${sql.json(document as never)}, ${sql.json(compiled.plan as never)}, ${hash(document.name)}, 'test')`;
      return id;
    },

    async customer(attributes: JsonObject, consented = true): Promise<string> {
      const id = randomUUID();
      await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${workspaceId}, ${id}, ${sql.json(attributes)})`;
      await sql`insert into customer_lock (customer_id) values (${id})`;
      if (consented)
        await sql`
          insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
          values (${workspaceId}, ${id}, 'email', 'advertising', true, 'test', now())`;
      return id;
    },

    /** An event as ingest writes it, and its routing. */
    async happens(customerId: string, name: string, properties: JsonObject = {}): Promise<void> {
      await this.allHappen([customerId], name, properties);
      await router.settled();
    },

    /** The same event for many customers, written at once; routing has begun when this answers. */
    async allHappen(customerIds: readonly string[], name: string, properties: JsonObject = {}): Promise<void> {
      const shards = customerIds.map((id) => Number.parseInt(hash(id).slice(0, 4), 16) % 64);
      await sql`
        with arrived as (
          insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
          select ${workspaceId}, id, gen_random_uuid()::text, 'track', ${name}, clock_timestamp(), ${sql.json(properties)}
          from unnest(${customerIds as string[]}::uuid[]) as t(id) returning id, customer_id)
        insert into inbox (workspace_id, shard, customer_id, kind, event_id)
        select ${workspaceId}, s.shard, a.customer_id, 'event', a.id from arrived a
        join unnest(${customerIds as string[]}::uuid[], ${shards}::int[]) as s(customer_id, shard) using (customer_id)`;
      router.poke(shards);
    },

    async runEnds(journeyId: string, customerId: string, withinMs = 20_000): Promise<EndedRun> {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(50)) {
        const [row] = await sql<{ id: string; status: string; convoyId: string | null }[]>`
          select id, status, last_convoy_id as "convoyId" from run
          where journey_id = ${journeyId} and customer_id = ${customerId} and ended_at is not null`;
        if (!row) continue;
        const steps = await sql<{ nodeId: string; outcome: string; code: string }[]>`
          select node_id as "nodeId", outcome, reason->>'code' as code from step where run_id = ${row.id} order by seq`;
        return { ...row, steps };
      }
      throw new Error(`no run of ${customerId} ended within ${withinMs} ms`);
    },

    async close(): Promise<void> {
      await router.close();
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await convoys.settled();
      await native.close();
      await connection.close();
      await database.close();
    },
  };
}

export type LocalEngine = Awaited<ReturnType<typeof openLocalEngine>>;
