import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Opens a server's log for appending. Servers write to files, not to pipes of ours: they may outlive us,
 * and a Go program dies when it writes to a pipe that nobody holds any more.
 */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

export function logSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written since `offset`, at most the last `limit` characters. */
export function logSince(file: string, offset: number, limit = 2000): string {
  try {
    return readFileSync(file).subarray(offset).toString('utf8').trim().slice(-limit);
  } catch {
    return '';
  }
}
