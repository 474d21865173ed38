import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './owner-account.ts';
import { serverEnvironment } from './server-environment.ts';

interface InitdbOptions {
  initdb: string;
  dataDir: string;
  account: Account;
  password: string;
}

/** Creates the cluster unless it exists. It is made beside its place and moved there: half of one never counts. */
export async function ensureCluster(options: InitdbOptions): Promise<'created' | 'existed'> {
  const { dataDir, account } = options;
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return 'existed';
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, account);
  const passwordFile = path.join(tmpdir(), `olle-${randomUUID()}`);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  give(passwordFile, account);
  try {
    await runInitdb(options, fresh, passwordFile);
    renameSync(fresh, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
  return 'created';
}

async function runInitdb({ initdb, account }: InitdbOptions, dir: string, passwordFile: string): Promise<void> {
  const authentication = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  // Spelt out: with LANG unset, usual in containers, the default would be a SQL_ASCII database.
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = spawn(initdb, ['-D', dir, ...authentication, ...encoding], {
    ...account,
    env: serverEnvironment(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed: ${output.trim()}`);
}

function give(file: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}
