import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess } from '../process/end-process.ts';
import { howItEnds } from '../process/how-it-ends.ts';
import type { Running } from '../process/keep-running.ts';
import { logSince, logSize, openLog } from '../process/log-file.ts';
import { answers, freePort } from '../process/port.ts';
import { devServerFlags } from './dev-server-flags.ts';
import { namespaceAnswers } from './namespace-answers.ts';
import { readRecord, survivingServer, writeRecord } from './server-record.ts';

export interface TemporalServer extends Running {
  /** host:port */
  address: string;
  port: number;
}

export interface TemporalOptions {
  executable: string;
  dataDir: string;
  namespace: string;
  /** Insist on this port (a restart, whose clients know the address); else the last one, or another when that is taken. */
  port?: number;
  say: (line: string) => void;
}

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;
const ATTEMPTS = 5;

/** Starts Temporal's dev server on a database in `dataDir`, and waits until its namespace answers. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { dataDir, say } = options;
  const database = path.join(dataDir, 'temporal.db');
  mkdirSync(dataDir, { recursive: true });
  const survivor = survivingServer(dataDir, database);
  if (survivor !== undefined) {
    say(`Temporal: stopping process ${survivor}, left over from a start that was killed`);
    await endProcess(survivor, 'SIGTERM', STOP_WITHIN_MS);
  }
  const logFile = path.join(dataDir, 'logs', 'temporal.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await choosePort(dataDir));
    const offset = logSize(logFile);
    const child = launch(options, port, database, logFile);
    const exited = howItEnds(child);
    if (await isReady(child, options, port)) return running(child, exited, port);
    await endProcess(child.pid ?? 0, 'SIGKILL', 0);
    // The server dies when its port was taken in between; anything else it will say again.
    if (attempt >= ATTEMPTS) throw new Error(`Temporal did not start: ${logSince(logFile, offset) || (await exited)}`);
    await sleep(250);
  }
}

function running(child: ChildProcess, exited: Promise<string>, port: number): TemporalServer {
  const pid = child.pid ?? 0;
  return { pid, port, address: `127.0.0.1:${port}`, exited, stop: () => endProcess(pid, 'SIGTERM', STOP_WITHIN_MS) };
}

async function choosePort(dataDir: string): Promise<number> {
  const last = readRecord(dataDir)?.port;
  return last !== undefined && !(await answers(last)) ? last : freePort();
}

function launch(options: TemporalOptions, port: number, database: string, logFile: string): ChildProcess {
  const log = openLog(logFile);
  const child = spawn(options.executable, devServerFlags({ port, database, namespace: options.namespace }), {
    stdio: ['ignore', log, log],
    env: { ...process.env, TZ: 'UTC' },
    // Ctrl-C must not reach the server before our own processes have drained.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  if (child.pid !== undefined) writeRecord(options.dataDir, { pid: child.pid, port });
  return child;
}

/** False when the child ended: on a taken port another server may answer in its place. */
async function isReady(child: ChildProcess, { namespace }: TemporalOptions, port: number): Promise<boolean> {
  let ended = false;
  void howItEnds(child).then(() => {
    ended = true;
  });
  const deadline = Date.now() + START_WITHIN_MS;
  while (!ended && Date.now() < deadline) {
    if ((await namespaceAnswers('127.0.0.1', port, namespace)) && !ended) return true;
    await sleep(50);
  }
  return false;
}
