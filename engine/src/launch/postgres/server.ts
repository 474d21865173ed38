import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { endProcess } from '../process/end-process.ts';
import { howItEnds } from '../process/how-it-ends.ts';
import type { Running } from '../process/keep-running.ts';
import { answers, freePort } from '../process/port.ts';
import { type Access, readAccess, writeAccess } from './access.ts';
import { postgresBinaries } from './binaries.ts';
import { createDatabase } from './create-database.ts';
import { ensureCluster } from './initdb.ts';
import { ownerAccount, reachableDataDir } from './owner-account.ts';
import { startPostmaster } from './postmaster.ts';
import { survivingPostmaster } from './postmaster-file.ts';

export interface PostgresServer extends Running {
  port: number;
  /** Where to connect to one of its databases. */
  url: (database: string) => string;
}

export interface PostgresOptions {
  /** The installation's directory. The cluster is `pg18` below it: the major version, since none is upgraded in place. */
  dataDir: string;
  /** Created when it does not exist. */
  database: string;
  /** Insist on this port (a restart, whose clients know the address); else the last one, or another when that is taken. */
  port?: number;
  say: (line: string) => void;
}

/**
 * Starts the bundled PostgreSQL. Stop it last, after every pool is drained.
 *
 * @example
 * const server = await startPostgres({ dataDir: '/srv/olle', database: 'olle', say: console.log });
 * const sql = postgres(server.url('olle'));
 */
export async function startPostgres({ dataDir, database, port, say }: PostgresOptions): Promise<PostgresServer> {
  const wanted = path.join(dataDir, 'pg18');
  const cluster = reachableDataDir(wanted, ownerAccount(wanted), say);
  const account = ownerAccount(cluster);
  const binaries = postgresBinaries(account);
  const accessFile = `${cluster}.json`;
  const access = await readAccess(accessFile);
  const outcome = await ensureCluster({
    initdb: binaries.initdb,
    dataDir: cluster,
    account,
    password: access.password,
  });
  if (outcome === 'created') say('PostgreSQL: made a new, empty cluster');
  await endSurvivor(cluster, say);
  if (port === undefined) await settlePort(accessFile, access);
  const child = await startPostmaster({
    executable: binaries.postgres,
    cluster,
    port: access.port,
    account,
    logFile: path.join(dataDir, 'logs', 'postgres.log'),
    say,
  });
  const pid = child.pid ?? 0;
  const url = (name: string) => `postgres://postgres:${access.password}@127.0.0.1:${access.port}/${name}`;
  async function stop() {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    if (process.platform !== 'win32') await endProcess(pid, 'SIGINT', 60_000);
    else spawnSync(binaries.pgCtl, ['-D', cluster, 'stop', '-m', 'fast', '-w'], { cwd: '/' });
  }
  const server = { pid, port: access.port, url, exited: howItEnds(child), stop };
  await createDatabase(url('postgres'), database);
  return server;
}

/** A server that outlived its launcher is stopped, not adopted: only a child of ours can be watched and configured. */
async function endSurvivor(cluster: string, say: (line: string) => void): Promise<void> {
  const pid = survivingPostmaster(cluster);
  if (pid === undefined) return;
  say(`PostgreSQL: stopping process ${pid}, left over from a start that was killed`);
  await endProcess(pid, 'SIGINT', 60_000);
}

async function settlePort(accessFile: string, access: Access): Promise<void> {
  if (!(await answers(access.port))) return;
  access.port = await freePort();
  writeAccess(accessFile, access);
}
