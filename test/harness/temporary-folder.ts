import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder for servers of the tests. It and what runs in it are gone after the run, also when the runner was killed.
 * The name has a space on purpose.
 */
export function temporaryFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(realpathSync(tmpdir()), 'olle test '));
  // As root, PostgreSQL runs as another account, which must reach its data.
  chmodSync(dir, 0o755);
  const guard = spawn(process.execPath, [fileURLToPath(new URL('./guard.mjs', import.meta.url)), dir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  // A pipe to a child is a socket, whatever its declared type; it must not keep the runner alive.
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return {
    dir,
    remove() {
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      guard.stdin.end();
    },
  };
}
