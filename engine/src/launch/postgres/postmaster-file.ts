import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandLine, processIdentity } from '../process/identity.ts';

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** What a server says about itself in its data directory: the same file, lines 1, 4 and 8, that pg_ctl reads. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(fileIn(dataDir), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * The server that survived a crash of ours, if one runs on this data. A file that names a process of another
 * kind (its id was reused) is removed, because the server would refuse to start beside it.
 */
export function survivingPostmaster(dataDir: string): number | undefined {
  const found = readPostmaster(dataDir);
  if (!found || processIdentity(found.pid) === undefined) return undefined;
  if (runsOn(found.pid, dataDir)) return found.pid;
  // Never beside another PostgreSQL: it may be ours, reached by another path.
  if (!/postgres/.test(commandLine(found.pid))) rmSync(fileIn(dataDir), { force: true });
  return undefined;
}

/** A server's working directory is its data; where that cannot be read, its command line names it. */
function runsOn(pid: number, dataDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return commandLine(pid).includes(dataDir);
  }
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}
