import { fileURLToPath } from 'node:url';
import { type Env, localUrl } from '../platform/env.ts';
import { checkPort } from './check-port.ts';
import { holdDataLock } from './data-lock.ts';
import { ensureEditorBuild } from './ensure-editor-build.ts';
import { ensureWorkflowBundle } from './ensure-workflow-bundle.ts';
import { inParallel } from './in-parallel.ts';
import { keptPart } from './kept-part.ts';
import { openDataDir } from './open-data-dir.ts';
import { partEnvironment } from './part-environment.ts';
import { isEnding } from './process/job.ts';
import { runChild } from './process/run-child.ts';
import type { Started } from './run-until-stopped.ts';
import type { Say } from './say.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { postgresServer, temporalServer } from './servers.ts';
import { signInLink } from './sign-in-link.ts';
import type { Stops } from './stops.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** A part that lost its launcher is gone by then, see run-part.mjs. */
const PART_ENDS_WITHIN_MS = 12_000;

/** `npm start`: everything, from an empty folder to the line with the address. */
export async function startProduct(given: Env, stops: Stops, say: Say): Promise<Started> {
  const env = { ...given, dataDir: openDataDir(given.dataDir) };
  const lock = await holdDataLock(env.dataDir);
  await stops.add('lock', { stop: async () => lock.release() });
  await checkPort(env.port, env.host, lock.tookOver ? { waitMs: PART_ENDS_WITHIN_MS, say } : undefined);
  const secrets = readSecrets(env.dataDir, env);

  const [postgres, temporal, workflowBundle] = await inParallel([
    migratedPostgres(env, stops, say),
    temporalServer(env, stops, say),
    ensureWorkflowBundle(env.dataDir, say),
    ensureEditorBuild(say),
  ]);
  stops.check();

  const found = { databaseUrl: postgres.address, temporalAddress: temporal.address, workflowBundle, secrets };
  const environment = { OLLE_LOG_LEVEL: 'warn', ...process.env, ...partEnvironment(env, found) };
  say('API and worker: starting');
  await startParts(environment, stops, say);
  if (env.demo) await seedDemo(environment, say);
  const address = localUrl(env.host, env.port);
  await waitUntilReady(address, say, stops.signal);
  stops.check();
  say(`Olle is ready at ${address}`);
  printAccess(env, secrets, await signInLink(address, secrets.adminKey));
  return { gaveUp: Promise.race([postgres.gaveUp, temporal.gaveUp]) };
}

/** Nobody is left behind by the one that fails first. */
async function startParts(environment: NodeJS.ProcessEnv, stops: Stops, say: Say): Promise<void> {
  const parts = [keptPart('api', environment, stops, say), keptPart('worker', environment, stops, say)];
  try {
    await Promise.all(parts);
  } catch (error) {
    stops.begin();
    await Promise.allSettled(parts);
    throw error;
  }
}

async function migratedPostgres(env: Env, stops: Stops, say: Say) {
  const server = await postgresServer(env, stops, say);
  stops.check();
  const { migrate } = await import('../db/migrate.ts');
  await migrate(server.address);
  say('Database: tables are up to date');
  return server;
}

/** A demo shop that cannot be made is said, and no reason not to start. */
async function seedDemo(environment: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const file = fileURLToPath(new URL('./seed-child.ts', import.meta.url));
  try {
    await runChild(file, [], { env: environment, onLine: (line) => say(`Demo shop: ${line}`) });
  } catch (error) {
    if (isEnding()) throw error;
    say('Demo shop: could not be filled, see the lines above');
  }
}

/** A key that was given is not repeated: this output often ends up in a log. */
function printAccess(env: Env, { adminKey, writeKey }: Secrets, link: string | undefined): void {
  const lines = [
    ...(link === undefined ? [] : [`  Sign in    ${link}`]),
    `  Admin key  ${env.adminKey === undefined ? adminKey : 'as given in OLLE_ADMIN_KEY'}`,
    `  Write key  ${env.writeKey === undefined ? writeKey : 'as given in OLLE_WRITE_KEY'}`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
