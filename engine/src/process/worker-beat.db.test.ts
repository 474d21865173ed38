import { expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { openDatabase } from '../db/database.ts';
import { aWorkerLives, keepBeating } from './worker-beat.ts';

it('knows of a worker that lives, and soon that it does not', async () => {
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url);
  const { sql } = database;
  const stopping = new AbortController();
  const log = { warn: () => {} };
  expect(await aWorkerLives(sql)).toBe(false);
  const { over } = await keepBeating(sql, log, stopping.signal);
  expect(await aWorkerLives(sql)).toBe(true);
  // Killed, it says nothing any more.
  await sql`update worker_beat set at = at - interval '11 seconds'`;
  expect(await aWorkerLives(sql)).toBe(false);
  // Another one takes over, and leaves no trace when it is told to stop.
  const other = await keepBeating(sql, log, stopping.signal);
  expect(await aWorkerLives(sql)).toBe(true);
  stopping.abort();
  await Promise.all([over, other.over]);
  expect(await sql`select 1 from worker_beat`).toHaveLength(0);
  await database.close();
  await drop();
});
