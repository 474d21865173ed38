import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type PostgresServer, startPostgres } from '@olle/engine/launch/postgres/server';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../harness/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let server: PostgresServer | undefined;
const said: string[] = [];

beforeAll(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await server?.stop();
});
afterAll(() => folder.remove());

async function start(port?: number): Promise<PostgresServer> {
  const options = { dataDir: folder.dir, database: 'olle', say: (line: string) => void said.push(line) };
  server = await startPostgres(port === undefined ? options : { ...options, port });
  return server;
}

async function query<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server?.url('olle') ?? '', { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

it('makes a UTF-8 database that knows letters and keeps its password to itself', async () => {
  await start();
  const [row] = await query((sql) => sql`select lower('ÄÖ') as lower, current_setting('server_encoding') as encoding`);
  expect(row).toEqual({ lower: 'äö', encoding: 'UTF8' });
  expect(statSync(path.join(folder.dir, 'pg18.json')).mode & 0o777).toBe(0o600);
});

it('keeps data and port over a stop', async () => {
  const first = await start();
  await query((sql) => sql`create table kept as select 42 as answer`);
  await first.stop();
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query((sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }]);
});

it('keeps every acknowledged row over a kill -9 and comes back on the same port', async () => {
  const first = await start();
  await query((sql) => sql`create table survived as select generate_series(1, 1000) as n`);
  process.kill(first.pid, 'SIGKILL');
  expect(await first.exited).toBe('signal SIGKILL');
  await start(first.port);
  expect(await query((sql) => sql`select count(*)::int as rows from survived`)).toEqual([{ rows: 1000 }]);
});

it('ends a server that outlived its launcher and starts its own', async () => {
  const orphan = await start();
  const next = await start();
  expect(await orphan.exited).toBe('exit code 0');
  expect(next.pid).not.toBe(orphan.pid);
  expect(said.join('\n')).toContain(`left over from a start that was killed`);
});

it('writes neither statements nor their data to its log', async () => {
  await start();
  await query((sql) => sql`create table once (secret text primary key)`);
  const insert = () => query((sql) => sql`insert into once values ('kim@example.com')`);
  await insert();
  await expect(insert()).rejects.toThrow('duplicate key');
  expect(readFileSync(path.join(folder.dir, 'logs', 'postgres.log'), 'utf8')).not.toContain('kim@example.com');
});
