import { Client, Connection } from '@temporalio/client';
import { type Database, openDatabase } from '../db/database.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import { JourneyBook } from '../movement/journeys.ts';
import { Movement } from '../movement/movement.ts';
import type { Env } from '../platform/env.ts';
import { createLog, type Log } from '../platform/log.ts';
import { temporalConnection } from '../platform/temporal-connection.ts';
import { Router } from '../router/router.ts';
import { Convoys } from '../temporal/convoys.ts';

/** What the API and the worker both stand on. */
export interface Engine {
  readonly database: Database;
  readonly client: Client;
  readonly instance: string;
  readonly book: JourneyBook;
  readonly convoys: Convoys;
  readonly router: Router;
  readonly movement: Movement;
  readonly log: Log;
  /** Tells Temporal and the router what a commit asked for. */
  readonly afterCommit: (followUp: FollowUp) => void;
  close(): Promise<void>;
}

/** Connects to Postgres and Temporal and puts movement together on them. `max` is the size of the main pool. */
export async function openEngine(env: Env, name: string, max: number): Promise<Engine> {
  if (env.databaseUrl === undefined) throw new Error('DATABASE_URL is not set');
  const log = createLog(name, { level: env.logLevel });
  const database = openDatabase(env.databaseUrl, { max, name });
  const connection = await Connection.connect(temporalConnection(env.temporal));
  const client = new Client({ connection, namespace: env.temporal.namespace });
  const instance = env.instance ?? (await instanceOf(database));
  const { sql } = database;
  const book = new JourneyBook({ convoyMax: env.convoyMax });
  const convoys = new Convoys({ client, sql, instance, log });
  const afterCommit = (followUp: FollowUp): void => {
    convoys.follow(followUp);
    router.poke(followUp.route ?? []);
  };
  const router: Router = new Router({ sql, book, log, afterCommit });
  const movement = new Movement({ sql, book, client, instance, afterCommit });
  const close = async () => {
    await router.close();
    await convoys.close();
    await connection.close();
    await database.close();
  };
  return { database, client, instance, book, convoys, router, movement, log, afterCommit, close };
}

/** Made from the database's own id, so that two installations can share a Temporal namespace. */
async function instanceOf({ sql }: Database): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id::text from instance`;
  if (!row) throw new Error('the database has no tables yet: it must be migrated first');
  return `olle-${row.id.slice(0, 8)}`;
}
