import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process/identity.ts';

interface Owner {
  pid: number;
  identity: string;
}

export interface DataLock {
  /** The owner before was killed: what it had started may still be about to end. */
  tookOver: boolean;
  release: () => void;
}

/**
 * One owner per data directory: a second start must neither run initdb nor stop the first one's servers.
 * The lock of an owner that is dead is taken over. Released by `release()`, and when this process exits.
 */
export async function holdDataLock(dataDir: string): Promise<DataLock> {
  const file = path.join(dataDir, 'owner.lock');
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' } satisfies Owner);
  let tookOver = false;
  for (let attempt = 0; !taken(file, mine); attempt++) {
    const found = read(file);
    const owner = parse(found);
    if (owner && processIdentity(owner.pid) === owner.identity)
      throw new Error(
        `${dataDir} is in use by process ${owner.pid}. Stop it, or give this installation a DATA_DIR and PORT of its own.`,
      );
    // An empty file is one that its owner is just writing.
    if (found === '' && attempt < 5) await sleep(50);
    else {
      removeStale(file, found);
      tookOver = true;
    }
    if (attempt > 20) throw new Error(`The lock ${file} can be neither taken nor removed.`);
  }
  const release = () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { tookOver, release };
}

function taken(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves the dead owner's lock away first: of two that try, one finds what the other has just written and puts it back. */
function removeStale(file: string, content: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== content) taken(file, read(aside));
  rmSync(aside, { force: true });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parse(content: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('identity' in value)) return undefined;
    return typeof value.pid === 'number' && typeof value.identity === 'string'
      ? { pid: value.pid, identity: value.identity }
      : undefined;
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
