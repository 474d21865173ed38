import { openDatabase, type Sql } from '../db/database.ts';
import { Movement } from '../movement/movement.ts';
import type { Env } from '../platform/env.ts';
import type { Engine } from '../process/open-engine.ts';
import { bulkLimits } from './journey-worker.ts';

export interface Bulk {
  readonly sql: Sql;
  readonly movement: Movement;
  close(): Promise<void>;
}

/** Connections of its own for what carries many at once: a single customer never waits for one of them. */
export function openBulk(env: Env, { book, client, instance, afterCommit }: Engine): Bulk {
  if (env.databaseUrl === undefined) throw new Error('DATABASE_URL is not set');
  const { maxConcurrentActivityTaskExecutions: activities, maxConcurrentLocalActivityExecutions: calls } = bulkLimits;
  const { sql, close } = openDatabase(env.databaseUrl, { max: activities + calls + 1, name: 'worker-bulk' });
  const movement = new Movement({ sql, book, client, instance, afterCommit });
  return { sql, movement, close };
}
