import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { runChild } from './process/run-child.ts';
import type { Say } from './say.ts';
import { sourceHash } from './source-hash.ts';

const SOURCES = ['editor', 'shared/src', 'vite.config.ts', 'pnpm-lock.yaml'];
const DIST = path.join(CHECKOUT, 'editor', 'dist');

/** Leaves the editor as it now is in editor/dist; built when the sources changed since it was. */
export async function ensureEditorBuild(say: Say): Promise<void> {
  const hash = sourceHash(CHECKOUT, SOURCES);
  if (builtFrom(DIST) === hash) return;
  say('Editor: building');
  // Made elsewhere and moved, so that nobody is served half of it, nor two builds write over each other.
  const work = path.join(CHECKOUT, 'editor', 'node_modules', '.build', String(process.pid));
  try {
    mkdirSync(work, { recursive: true });
    await runChild(
      viteExecutable(),
      ['build', '--outDir', path.join(work, 'new'), '--emptyOutDir', '--logLevel', 'warn'],
      {
        cwd: CHECKOUT,
        env: { NODE_ENV: 'production' },
      },
    );
    writeFileSync(markFile(path.join(work, 'new')), hash);
    if (existsSync(DIST)) renameSync(DIST, path.join(work, 'old'));
    moveUnlessThere(path.join(work, 'new'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A start beside this one may have put the same build there in between. */
function moveUnlessThere(made: string): void {
  try {
    renameSync(made, DIST);
  } catch (error) {
    if (builtFrom(DIST) === undefined) throw error;
  }
}

function builtFrom(dist: string): string | undefined {
  try {
    return readFileSync(markFile(dist), 'utf8');
  } catch {
    return undefined;
  }
}

function markFile(dist: string): string {
  return path.join(dist, '.source-hash');
}

function viteExecutable(): string {
  const manifest = createRequire(path.join(CHECKOUT, 'package.json')).resolve('vite/package.json');
  return path.join(path.dirname(manifest), 'bin', 'vite.js');
}
