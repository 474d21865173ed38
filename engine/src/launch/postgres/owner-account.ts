import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Spread into `spawn` options: the account that PostgreSQL runs as, empty for our own. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as the owner of existing data, else as `postgres` or `nobody`. */
export function ownerAccount(dataDir: string): Account {
  const ourUid = process.getuid?.();
  if (ourUid === undefined) return {};
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (ourUid !== 0) {
    if (owner && owner.uid !== ourUid)
      throw new Error(
        `${dataDir} belongs to another account (uid ${owner.uid}). Start as the account that made it, or choose another DATA_DIR.`,
      );
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = parseAccounts(readFileSync('/etc/passwd', 'utf8'));
  if (!account)
    throw new Error(
      'PostgreSQL refuses to run as root, and there is neither an account "postgres" nor "nobody". Start as another user, or set DATABASE_URL.',
    );
  return account;
}

/** initdb needs an account with a passwd entry. Exported for its test. */
export function parseAccounts(passwd: string): Account | undefined {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  return row ? { uid: Number(row[2]), gid: Number(row[3]) } : undefined;
}

/**
 * Makes the parent of `wanted` and returns `wanted`, or a place below /var/lib when the account cannot reach it
 * (a checkout in root's home, mode 0700).
 */
export function reachableDataDir(wanted: string, account: Account, say: (line: string) => void): string {
  makeParent(wanted);
  if (account.uid === undefined || canReach(wanted, account)) return wanted;
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  const moved = path.join('/var/lib/olle', digest, path.basename(wanted));
  say(`The account that PostgreSQL runs as (uid ${account.uid}) cannot reach ${wanted}; its data is in ${moved}`);
  makeParent(moved);
  return moved;
}

/** Traversable for that account, whatever our umask. */
function makeParent(dir: string): void {
  const umask = process.umask(0o022);
  mkdirSync(path.dirname(dir), { recursive: true });
  process.umask(umask);
}

function canReach(dir: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', path.dirname(dir)], { ...account, cwd: '/' }).status === 0;
}
