import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './identity.ts';

/** Ends one life of a process: asks with `signal`, insists with SIGKILL after `patienceMs`. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  send(pid, signal);
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (processIdentity(pid) !== identity) return;
    await sleep(20);
  }
  if (processIdentity(pid) === identity) send(pid, 'SIGKILL');
  while (processIdentity(pid) === identity) await sleep(20);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
