import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';

interface WorkerPart {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly workflowBundle: string;
  readonly instance: string;
  readonly convoyMax?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** The product's own worker, a process of its own so that its CPU and memory can be told. */
export async function startWorkerPart({
  databaseUrl,
  temporalAddress,
  workflowBundle,
  instance,
  convoyMax = 500,
  env = {},
}: WorkerPart) {
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = fork(path.join(CHECKOUT, 'engine/src/worker/main.ts'), [], {
    execArgv: ['--import', 'tsx', ...profile],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TZ: 'UTC',
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      OLLE_WORKFLOW_BUNDLE: workflowBundle,
      OLLE_INSTANCE: instance,
      OLLE_CONVOY_MAX: String(convoyMax),
      OLLE_SECRET: 'a secret of the benches, 32 letters',
      OLLE_LOG_LEVEL: process.env.OLLE_LOG_LEVEL ?? 'error',
      ...env,
    },
  });
  const ready = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
  if (!ready) throw new Error('the worker ended before it was ready');
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
