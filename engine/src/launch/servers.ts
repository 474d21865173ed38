import type { Env } from '../platform/env.ts';
import { checkPostgres } from './check-postgres.ts';
import { checkTemporal } from './check-temporal.ts';
import { startPostgres } from './postgres/server.ts';
import { keepRunning } from './process/keep-running.ts';
import type { Started } from './run-until-stopped.ts';
import type { Say } from './say.ts';
import type { Stops } from './stops.ts';
import { provisionTemporal } from './temporal/provision.ts';
import { startTemporal } from './temporal/server.ts';

/** How often in a row a server of ours may die before the installation stops and says why. */
const MAX_FAILURES = 6;

const NEVER = new Promise<string>(() => {});

interface Server extends Started {
  /** For clients. */
  address: string;
}

/** The Postgres of DATABASE_URL, else the bundled one, kept running. */
export async function postgresServer(env: Env, stops: Stops, say: Say): Promise<Server> {
  if (env.databaseUrl !== undefined) {
    await checkPostgres(env.databaseUrl);
    say('PostgreSQL: using the one of DATABASE_URL');
    return { address: env.databaseUrl, gaveUp: NEVER };
  }
  say('PostgreSQL: starting');
  let port: number | undefined;
  const kept = await stops.add(
    'postgres',
    keepRunning({
      name: 'PostgreSQL',
      start: async () => {
        const options = { dataDir: env.dataDir, database: 'olle', say };
        const server = await startPostgres(port === undefined ? options : { ...options, port });
        port = server.port;
        return server;
      },
      say,
      maxFailures: MAX_FAILURES,
    }),
  );
  say(`PostgreSQL: ready on port ${port}`);
  return { address: kept.current().url('olle'), gaveUp: kept.gaveUp };
}

/** The Temporal of TEMPORAL_ADDRESS, else a dev server, kept running. */
export async function temporalServer(env: Env, stops: Stops, say: Say): Promise<Server> {
  const { address, namespace } = env.temporal;
  if (address !== undefined) {
    await checkTemporal(env.temporal);
    say('Temporal: using the one of TEMPORAL_ADDRESS');
    return { address, gaveUp: NEVER };
  }
  const executable = await provisionTemporal({ toolsDir: env.toolsDir, say });
  stops.check();
  let port: number | undefined;
  const kept = await stops.add(
    'temporal',
    keepRunning({
      name: 'Temporal',
      start: async () => {
        const options = { executable, dataDir: env.dataDir, namespace, say };
        const server = await startTemporal(port === undefined ? options : { ...options, port });
        port = server.port;
        return server;
      },
      say,
      maxFailures: MAX_FAILURES,
    }),
  );
  say(`Temporal: ready on port ${port}`);
  return { address: kept.current().address, gaveUp: kept.gaveUp };
}
