import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { type Database, openDatabase } from './database.ts';

/** A line to the server that can be cut as a crash of the server cuts it. */
async function cuttableLine(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const [port, host] = [Number(url.port), url.hostname];
  const sockets = new Set<net.Socket>();
  let open = true;
  const line = net.createServer((client) => {
    if (!open) return void client.destroy();
    const server = net.connect(port, host);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on('data', (data) => other.write(data));
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    /** A process that is killed closes its sockets; a machine that is gone resets them. */
    cut(how: 'close' | 'reset') {
      open = false;
      for (const socket of sockets) {
        if (how === 'close') socket.destroy();
        else socket.resetAndDestroy();
      }
      sockets.clear();
    },
    mend: () => {
      open = true;
    },
    close: () => line.close(),
  };
}

let base: Awaited<ReturnType<typeof freshDatabase>>;
let line: Awaited<ReturnType<typeof cuttableLine>>;
let database: Database;
beforeAll(async () => {
  base = await freshDatabase();
  line = await cuttableLine(base.url);
  database = openDatabase(line.url, { max: 4 });
});
afterAll(async () => {
  await database.close();
  line.close();
  await base.drop();
});

it('comes back within seconds when the server was lost in the midst of transactions, with all of its connections', async () => {
  const { sql } = database;
  const heard: string[] = [];
  await sql.listen('said', (text) => void heard.push(text));
  for (const how of ['close', 'reset', 'close', 'reset', 'close'] as const) {
    const lost = [
      ...Array.from({ length: 3 }, () => sql.begin((tx) => tx`select pg_sleep(1)`)),
      sql.begin((tx) => tx.savepoint((inner) => inner`select pg_sleep(1)`)),
      ...Array.from({ length: 4 }, () => sql`select pg_sleep(1)`),
    ].map((work) => work.then(String, String));
    await sleep(100);
    line.cut(how);
    // Those that had a connection are told at once; the others wait for one, and are let go.
    await sleep(300);
    line.mend();
    const began = Date.now();
    const work = Array.from({ length: 12 }, () => sql.begin((tx) => tx`select 1`).catch(() => sql`select 1`));
    await Promise.race([Promise.all(work), sleep(8_000).then(() => Promise.reject(new Error('it did not come back')))]);
    expect(Date.now() - began).toBeLessThan(8_000);
    void lost;
  }
  for (let n = 0; n < 50 && heard.length === 0; n++) {
    await sql`select pg_notify('said', 'something')`;
    await sleep(100);
  }
  expect(heard[0]).toBe('something');
});
