import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdDataLock } from './data-lock.ts';
import { processIdentity } from './process/identity.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'olle lock '));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const lockFile = () => path.join(dir, 'owner.lock');

it('refuses a directory that a living process owns, and names the process', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    writeFileSync(lockFile(), JSON.stringify({ pid: other.pid, identity: processIdentity(other.pid ?? 0) }));
    await expect(holdDataLock(dir)).rejects.toThrow(`in use by process ${other.pid}`);
  } finally {
    other.kill('SIGKILL');
  }
});

it('takes over from an owner whose process id now belongs to someone else', async () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, identity: 'an earlier life' }));
  const lock = await holdDataLock(dir);
  expect(lock.tookOver).toBe(true);
  await expect(holdDataLock(dir)).rejects.toThrow('in use');
  lock.release();
  expect(existsSync(lockFile())).toBe(false);
});

it('takes over a lock that was cut off in the middle of being written', async () => {
  writeFileSync(lockFile(), '');
  const lock = await holdDataLock(dir);
  lock.release();
});
