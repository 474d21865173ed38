import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Gives `work` an empty folder beside the tools (the same disk, enough room) and removes it afterwards. */
export async function inWorkDir<T>(toolsDir: string, work: (dir: string) => Promise<T>): Promise<T> {
  mkdirSync(toolsDir, { recursive: true });
  const dir = mkdtempSync(path.join(toolsDir, '.work-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
