import { chmodSync, copyFileSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { isNewEnough, parseVersion } from './release.ts';
import { runCommand } from './run-command.ts';

const fileName = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** Where a version is kept. */
export function cachedExecutable(toolsDir: string, version: string): string {
  return path.join(toolsDir, `temporal-${version}`, fileName);
}

/** Throws when this is not a `temporal` that runs here and is new enough. */
export async function checkExecutable(file: string): Promise<string> {
  const output = await runCommand(file, ['--version'], { timeoutMs: 20_000 });
  const version = parseVersion(output);
  if (version === undefined) throw new Error('is not the Temporal CLI');
  if (!isNewEnough(version)) throw new Error(`is version ${version}, which is too old`);
  return version;
}

/** Moves a freshly made executable to its place in one step, so that a start beside this one never sees half of it. */
export async function keepExecutable(made: string, toolsDir: string, version: string): Promise<string> {
  await checkExecutable(made);
  const place = cachedExecutable(toolsDir, version);
  mkdirSync(path.dirname(place), { recursive: true });
  const beside = `${place}.${process.pid}`;
  copyFileSync(made, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, place);
  return place;
}
