import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endProcess } from './process/end-process.ts';
import { howItEnds } from './process/how-it-ends.ts';
import type { Running } from './process/keep-running.ts';

export type PartName = 'api' | 'worker';

const ENTRIES: Record<PartName, string> = {
  api: fileURLToPath(new URL('../api/main.ts', import.meta.url)),
  worker: fileURLToPath(new URL('../worker/main.ts', import.meta.url)),
};

const RUN_PART = fileURLToPath(new URL('./run-part.mjs', import.meta.url));
const READY_WITHIN_MS = 120_000;
const DRAIN_WITHIN_MS = 25_000;

/** Starts the API or the worker in a process of its own and waits until it says `{ type: 'ready' }`, or a stop begins. */
export async function startPart(name: PartName, env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<Running> {
  if (stopping.aborted) throw new Error(`The ${name} process was not started any more.`);
  const child = fork(RUN_PART, [ENTRIES[name]], {
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C reaches the launcher alone, which drains its parts before it stops the servers they use.
    detached: process.platform !== 'win32',
  });
  const pid = child.pid ?? 0;
  const exited = howItEnds(child);
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve('ready');
    });
  });
  const stop = () => endProcess(pid, 'SIGTERM', DRAIN_WITHIN_MS);
  const stopEarly = () => void stop();
  stopping.addEventListener('abort', stopEarly, { once: true });
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
  const first = await Promise.race([ready, exited]);
  clearTimeout(timer);
  stopping.removeEventListener('abort', stopEarly);
  if (first !== 'ready') throw new Error(`The ${name} process ended before it was ready (${first}).`);
  return { pid, exited, stop };
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}
