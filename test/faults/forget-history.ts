import { rmSync } from 'node:fs';
import path from 'node:path';

/** Temporal is killed and comes up with an empty database: no workflow, no timer, no schedule is left. */
export function forgetHistory(temporal: number, dataDir: string): void {
  process.kill(temporal, 'SIGKILL');
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(path.join(dataDir, `temporal.db${ending}`), { force: true });
}
