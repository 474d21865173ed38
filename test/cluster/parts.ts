import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { processOf } from '../harness/processes-of.ts';

/** `npm run api` or `npm run worker`, as on a machine of its own. */
export async function startAlone(part: 'api' | 'worker', env: NodeJS.ProcessEnv) {
  const launcher: ChildProcess = spawn(process.execPath, [path.join(CHECKOUT, 'engine', 'start.mjs'), part], {
    env: { ...process.env, ...env, npm_lifecycle_event: part },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(launcher, 'exit');
  for (let looks = 0; processOf(launcher.pid ?? 0, part) === undefined; looks++) {
    if (looks > 600 || launcher.exitCode !== null) throw new Error(`the ${part} did not start`);
    await sleep(200);
  }
  return {
    /** The machine is gone: launcher and part at once, and nobody starts them again. */
    async vanish() {
      const pid = processOf(launcher.pid ?? 0, part);
      launcher.kill('SIGKILL');
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await ended;
    },
    async stop() {
      if (launcher.exitCode !== null || launcher.signalCode !== null) return;
      launcher.kill('SIGTERM');
      await ended;
    },
  };
}
