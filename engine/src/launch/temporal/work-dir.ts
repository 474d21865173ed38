import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const PREFIX = '.work-';
const ABANDONED_AFTER_MS = 24 * 3600_000;

/** Gives `work` an empty folder beside the tools (the same disk, enough room) and removes it afterwards. */
export async function inWorkDir<T>(toolsDir: string, work: (dir: string) => Promise<T>): Promise<T> {
  mkdirSync(toolsDir, { recursive: true });
  removeAbandoned(toolsDir);
  const dir = mkdtempSync(path.join(toolsDir, PREFIX));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

/** Of starts that were killed in the middle. */
function removeAbandoned(toolsDir: string): void {
  for (const name of readdirSync(toolsDir).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = path.join(toolsDir, name);
    const age = Date.now() - (statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_AFTER_MS) rmSync(dir, { recursive: true, force: true });
  }
}
