import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { howItEnds } from '../process/how-it-ends.ts';
import { logSince, logSize, openLog } from '../process/log-file.ts';
import type { Account } from './owner-account.ts';
import { readPostmaster } from './postmaster-file.ts';
import { serverEnvironment } from './server-environment.ts';
import { SETTINGS } from './settings.ts';

interface PostmasterOptions {
  executable: string;
  cluster: string;
  port: number;
  account: Account;
  logFile: string;
  say: (line: string) => void;
}

// After a kill -9 the old server is a zombie, or its children still hold its memory, for up to two seconds.
const PASSING = /lock file "postmaster.pid" already exists|pre-existing shared memory block|could not bind/;
const ATTEMPTS = 40;

/** Starts the server process and waits until it accepts connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const offset = logSize(options.logFile);
    const child = launch(options);
    if (await isReady(child, options)) return child;
    const reason = logSince(options.logFile, offset);
    if (attempt >= ATTEMPTS || !PASSING.test(reason))
      throw new Error(`PostgreSQL did not start: ${reason || 'it said nothing'} (${options.logFile})`);
    await sleep(250);
  }
}

function launch({ executable, cluster, port, account, logFile }: PostmasterOptions): ChildProcess {
  const log = openLog(logFile);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(executable, ['-D', cluster, '-p', String(port), ...settings], {
    ...account,
    env: serverEnvironment(),
    cwd: '/',
    stdio: ['ignore', log, log],
    // Ctrl-C must not reach the server before our own processes have drained.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  return child;
}

/** False when it ended instead. Waits as long as it lives: replaying the log of a large crash takes its time. */
async function isReady(child: ChildProcess, { cluster, say }: PostmasterOptions): Promise<boolean> {
  let ended = false;
  void howItEnds(child).then(() => {
    ended = true;
  });
  const begun = Date.now();
  for (let told = 0; !ended; await sleep(15)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return true;
    if (Date.now() - begun > (told + 1) * 10_000) say(`PostgreSQL: still recovering after ${++told * 10} s`);
  }
  return false;
}
