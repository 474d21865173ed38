import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Log } from '../platform/log.ts';

const RUN_PART = fileURLToPath(new URL('../launch/run-part.mjs', import.meta.url));
const BULK = fileURLToPath(new URL('./bulk-main.ts', import.meta.url));
const againMs = 1_000;
const drainMs = 15_000;

/** Keeps the process for bulk running beside this one: it ends with it, whatever ends it. */
export function keepBulk(log: Log): { stop(): Promise<void> } {
  let child: ChildProcess;
  let stopped = false;
  const start = (): void => {
    if (stopped) return;
    child = fork(RUN_PART, [BULK], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('exit', (code, signal) => {
      if (stopped) return;
      log.warn({ code, signal }, 'the process for bulk ended; it is started again');
      setTimeout(start, againMs);
    });
  };
  start();
  return {
    async stop() {
      stopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), drainMs);
      await ended;
      clearTimeout(late);
    },
  };
}
