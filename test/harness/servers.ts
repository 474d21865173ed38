import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { ensureWorkflowBundle } from '@olle/engine/launch/ensure-workflow-bundle';
import { startPostgres } from '@olle/engine/launch/postgres/server';
import { provisionTemporal } from '@olle/engine/launch/temporal/provision';
import { startTemporal } from '@olle/engine/launch/temporal/server';
import type { TestProject } from 'vitest/node';
import { dropDatabase, makeTemplate } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { toolsDir } from './tools-dir.ts';
import './provided.ts';

const said: string[] = [];
const say = (line: string) => void said.push(line);

/** Real servers for the integration tests, once for all files. A server that cannot start fails the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const stops: (() => Promise<void>)[] = [];
  async function teardown() {
    for (const stop of stops.reverse()) await stop();
    folder.remove();
  }
  try {
    const [databaseUrl, temporalAddress, workflowBundle] = await Promise.all([
      process.env.TEST_DATABASE_URL ?? postgresIn(folder.dir, stops),
      process.env.TEST_TEMPORAL_ADDRESS ?? temporalIn(folder.dir, stops),
      bundle(),
    ]);
    const databaseTemplate = await makeTemplate(databaseUrl);
    stops.push(() => dropDatabase(databaseUrl, databaseTemplate));
    project.provide('databaseUrl', databaseUrl);
    project.provide('databaseTemplate', databaseTemplate);
    project.provide('temporalAddress', temporalAddress);
    project.provide('workflowBundle', workflowBundle);
    return teardown;
  } catch (error) {
    await teardown();
    throw new Error(`The servers of the integration tests did not start.\n${said.join('\n')}`, { cause: error });
  }
}

async function postgresIn(dataDir: string, stops: (() => Promise<void>)[]): Promise<string> {
  const server = await startPostgres({ dataDir, database: 'olle', say });
  stops.push(() => server.stop());
  return server.url('postgres');
}

async function temporalIn(dataDir: string, stops: (() => Promise<void>)[]): Promise<string> {
  const executable = await provisionTemporal({ toolsDir, say });
  const server = await startTemporal({ executable, dataDir, namespace: 'default', say });
  stops.push(() => server.stop());
  return server.address;
}

async function bundle(): Promise<string> {
  const folder = path.join(CHECKOUT, '.data', 'test');
  mkdirSync(folder, { recursive: true });
  return ensureWorkflowBundle(folder, say);
}
