import { fileURLToPath } from 'node:url';
import type { ThreadCode } from './open-thread.ts';

let code: Promise<ThreadCode> | null = null;

/**
 * The code of a thread in one piece, made once per process: loading hundreds of files as TypeScript takes longer than
 * many a rehearsal, and the loader names every function that is made, which takes a quarter of the rest.
 */
export function threadCode(): Promise<ThreadCode> {
  code ??= bundle().catch(() => ({ file: fileOf('./thread.mjs') }));
  return code;
}

async function bundle(): Promise<ThreadCode> {
  // Only who rehearses needs the compiler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileOf('./thread.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was bundled');
  return { bundle: file.text };
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
