import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { Connection } from '@temporalio/client';

const version = 'v1.31.2';

/** The server and its schema tool, built by Go once (some minutes) and kept with the other tools; or those in CLUSTER_BIN. */
function binaries(say: (line: string) => void): { server: string; sql: string } {
  const bin = process.env.CLUSTER_BIN ?? path.join(CHECKOUT, '.data', 'tools', `temporal-server-${version}`);
  mkdirSync(bin, { recursive: true });
  for (const [name, source] of [
    ['server', 'go.temporal.io/server/cmd/server'],
    ['sql', 'go.temporal.io/server/cmd/tools/sql'],
  ] as const) {
    if (existsSync(path.join(bin, name))) continue;
    say(`Temporal ${name}: building with Go`);
    execFileSync('go', ['install', `${source}@${version}`], { env: { ...process.env, GOBIN: bin }, stdio: 'inherit' });
  }
  return { server: path.join(bin, 'server'), sql: path.join(bin, 'sql') };
}

/** A Temporal server as others run it: on Postgres, with its own defaults. `databaseUrl` names the Postgres to use. */
export async function startTemporalCluster(databaseUrl: string, folder: string, say: (line: string) => void) {
  const { server, sql } = binaries(say);
  const url = new URL(databaseUrl);
  const at = ['--plugin', 'postgres12', '--ep', url.hostname, '-p', url.port, '-u', url.username];
  const tool = (database: string, ...args: string[]) =>
    execFileSync(sql, [...at, '--pw', decodeURIComponent(url.password), '--db', database, ...args], { stdio: 'pipe' });
  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    tool(database, 'create');
    tool(database, 'setup-schema', '-v', '0.0');
    tool(database, 'update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
  // The embedded template names a file that a container image would have; empty, so that the server's defaults hold.
  const dynamicConfig = path.join(folder, 'dynamic-config.yaml');
  writeFileSync(dynamicConfig, '');
  const child = spawn(server, ['--allow-no-auth', 'start'], {
    stdio: process.env.CLUSTER_VERBOSE === '1' ? 'inherit' : 'ignore',
    env: {
      ...process.env,
      DB: 'postgres12',
      DB_PORT: url.port,
      POSTGRES_SEEDS: url.hostname,
      POSTGRES_USER: url.username,
      POSTGRES_PWD: decodeURIComponent(url.password),
      DBNAME: 'temporal',
      VISIBILITY_DBNAME: 'temporal_visibility',
      NUM_HISTORY_SHARDS: '4',
      SQL_MAX_CONNS: '20',
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: dynamicConfig,
    },
  });
  const ended = once(child, 'exit');
  const address = '127.0.0.1:7233';
  await withNamespace(address);
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function withNamespace(address: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await sleep(500)) {
    try {
      const connection = await Connection.connect({ address });
      await connection.workflowService
        .registerNamespace({ namespace: 'default', workflowExecutionRetentionPeriod: { seconds: 86_400 as never } }) // a Long, or what becomes one
        .catch((error: Error) => {
          if (!/already/i.test(error.message)) throw error;
        });
      // Its namespaces are known to every service only after some seconds.
      await sleep(10_000);
      await connection.close();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
