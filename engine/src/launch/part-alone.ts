import { type Env, EnvError, localUrl } from '../platform/env.ts';
import { checkPort } from './check-port.ts';
import { ensureEditorBuild } from './ensure-editor-build.ts';
import { ensureWorkflowBundle } from './ensure-workflow-bundle.ts';
import { keptPart } from './kept-part.ts';
import { openDataDir } from './open-data-dir.ts';
import type { PartName } from './part.ts';
import { partEnvironment } from './part-environment.ts';
import type { Started } from './run-until-stopped.ts';
import type { Say } from './say.ts';
import { readSecrets } from './secrets.ts';
import { postgresServer, temporalServer } from './servers.ts';
import type { Stops } from './stops.ts';

/** `npm run api` and `npm run worker`: one part, on servers that others run. */
export async function startPartAlone(part: PartName, given: Env, stops: Stops, say: Say): Promise<Started> {
  requireServers(part, given);
  if (part === 'api') await checkPort(given.port, given.host);
  const env = { ...given, dataDir: openDataDir(given.dataDir) };
  if (env.secret === undefined || env.adminKey === undefined || env.writeKey === undefined)
    say(
      `Keys: those not given are in ${env.dataDir}; give every machine the same OLLE_ADMIN_KEY, OLLE_WRITE_KEY, OLLE_SECRET`,
    );
  const secrets = readSecrets(env.dataDir, env);
  const postgres = await postgresServer(env, stops, say);
  const temporal = await temporalServer(env, stops, say);
  const { migrate } = await import('../db/migrate.ts');
  await migrate(postgres.address);
  say('Database: tables are up to date');
  const built = part === 'api' ? await ensureEditorBuild(say) : await ensureWorkflowBundle(env.dataDir, say);
  stops.check();
  const found = { databaseUrl: postgres.address, temporalAddress: temporal.address, secrets };
  const environment = partEnvironment(env, built === undefined ? found : { ...found, workflowBundle: built });
  await keptPart(part, environment, stops, say);
  say(part === 'api' ? `The API is ready at ${localUrl(env.host, env.port)}` : 'The worker is ready');
  return { gaveUp: Promise.race([postgres.gaveUp, temporal.gaveUp]) };
}

function requireServers(part: PartName, env: Env): void {
  const missing = [
    ...(env.databaseUrl === undefined ? ['DATABASE_URL'] : []),
    ...(env.temporal.address === undefined ? ['TEMPORAL_ADDRESS'] : []),
  ];
  if (missing.length > 0)
    throw new EnvError(
      `${missing.join(' and ')} must be set for "npm run ${part}". "npm start" runs everything without.`,
    );
}
