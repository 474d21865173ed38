import path from 'node:path';
import { migrate } from '@olle/engine/db/migrate';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { ensureWorkflowBundle } from '@olle/engine/launch/ensure-workflow-bundle';
import { startPostgres } from '@olle/engine/launch/postgres/server';
import { provisionTemporal } from '@olle/engine/launch/temporal/provision';
import { startTemporal } from '@olle/engine/launch/temporal/server';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { toolsDir } from '../harness/tools-dir.ts';

/** Postgres alone, with all tables. */
export async function startBenchPostgres() {
  const folder = temporaryFolder();
  const say = (line: string) => console.error(line);
  const postgres = await startPostgres({ dataDir: folder.dir, database: 'olle', say });
  const databaseUrl = postgres.url('olle');
  await migrate(databaseUrl);
  return {
    databaseUrl,
    async stop() {
      await postgres.stop();
      folder.remove();
    },
  };
}

/** The embedded servers in a folder of their own, as `npm start` starts them. */
export async function startBenchServers() {
  const folder = temporaryFolder();
  const say = (line: string) => console.error(line);
  const postgres = await startPostgres({ dataDir: folder.dir, database: 'olle', say });
  const executable = await provisionTemporal({ toolsDir, say });
  const temporal = await startTemporal({ executable, dataDir: folder.dir, namespace: 'default', say });
  const databaseUrl = postgres.url('olle');
  await migrate(databaseUrl);
  return {
    databaseUrl,
    temporalAddress: temporal.address,
    workflowBundle: await ensureWorkflowBundle(path.join(CHECKOUT, '.data', 'test'), say),
    pids: { postgres: postgres.pid, temporal: temporal.pid },
    folder: folder.dir,
    async stop() {
      await temporal.stop();
      await postgres.stop();
      folder.remove();
    },
  };
}
