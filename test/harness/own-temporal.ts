import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@olle/engine/launch/process/port';
import { devServerFlags } from '@olle/engine/launch/temporal/dev-server-flags';
import { namespaceAnswers } from '@olle/engine/launch/temporal/namespace-answers';
import { provisionTemporal } from '@olle/engine/launch/temporal/provision';
import { temporaryFolder } from './temporary-folder.ts';
import { toolsDir } from './tools-dir.ts';

/** A Temporal of one's own, with settings that the product does not give it: `limit.historyCount.suggestContinueAsNew=10`. */
export async function startOwnTemporal(settings: readonly string[]) {
  const folder = temporaryFolder();
  const executable = await provisionTemporal({ toolsDir, say: () => {} });
  const port = await freePort();
  const flags = devServerFlags({ port, database: path.join(folder.dir, 'temporal.db'), namespace: 'default' });
  const more = settings.flatMap((setting) => ['--dynamic-config-value', setting]);
  const child = spawn(executable, [...flags, ...more], { stdio: 'ignore', env: { ...process.env, TZ: 'UTC' } });
  const ended = once(child, 'exit');
  for (const deadline = Date.now() + 60_000; !(await namespaceAnswers('127.0.0.1', port, 'default')); await sleep(100))
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('Temporal did not start');
  return {
    address: `127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      folder.remove();
    },
  };
}
