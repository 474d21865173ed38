import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { howItEnds } from './how-it-ends.ts';
import { startJob } from './job.ts';

/** Flags with which node runs TypeScript, from any working directory and from paths with spaces. */
const TYPESCRIPT_FLAGS = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

interface RunChildOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Hears every line that it prints. */
  onLine?: (line: string) => void;
}

/** Runs a TypeScript or JavaScript file in a node of its own to its end; throws what it said when it failed. */
export async function runChild(file: string, args: string[], options: RunChildOptions = {}): Promise<void> {
  const flags = file.endsWith('.ts') ? TYPESCRIPT_FLAGS : [];
  const child = startJob(process.execPath, [...flags, file, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      options.onLine?.(line);
      lines.push(line);
      if (lines.length > 40) lines.shift();
    });
  const ending = await howItEnds(child);
  if (ending !== 'exit code 0')
    throw new Error(`${path.basename(file)} failed (${ending})\n${lines.join('\n').trim()}`);
}
