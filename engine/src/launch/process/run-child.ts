import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { howItEnds } from './how-it-ends.ts';

/** Flags with which node runs TypeScript, from any working directory and from paths with spaces. */
export const TYPESCRIPT_FLAGS = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

/** Runs a TypeScript (or JavaScript) file in a node of its own to its end; throws what it said when it failed. */
export async function runChild(file: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const flags = file.endsWith('.ts') ? TYPESCRIPT_FLAGS : [];
  const child = spawn(process.execPath, [...flags, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ending = await howItEnds(child);
  if (ending !== 'exit code 0') throw new Error(`${path.basename(file)} failed (${ending})\n${output.trim()}`);
}
