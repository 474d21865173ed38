import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { survivingServer, writeRecord } from './server-record.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'olle record '));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function running(...args: string[]) {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', '--', ...args], { stdio: 'ignore' });
  return { pid: child.pid ?? 0, end: () => child.kill('SIGKILL') };
}

it('recognises the server that runs on this database', () => {
  const database = path.join(dir, 'temporal.db');
  const server = running('server', 'start-dev', '--db-filename', database);
  writeRecord(dir, { pid: server.pid, port: 7233 });
  expect(survivingServer(dir, database)).toBe(server.pid);
  server.end();
});

it('leaves a process alone that only has the same id', () => {
  const stranger = running('something', 'else');
  writeRecord(dir, { pid: stranger.pid, port: 7233 });
  expect(survivingServer(dir, path.join(dir, 'temporal.db'))).toBeUndefined();
  stranger.end();
});

it('finds none where none was started', () => {
  expect(survivingServer(dir, path.join(dir, 'temporal.db'))).toBeUndefined();
});
