import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKOUT } from './checkout.ts';
import { runChild } from './process/run-child.ts';
import { sourceHash } from './source-hash.ts';

const SOURCES = ['workflows/src', 'workflows/package.json', 'shared/src', 'pnpm-lock.yaml'];

/** The file with the workflow code as it now is; built when the sources changed since it was. */
export async function ensureWorkflowBundle(folder: string, say: (line: string) => void): Promise<string> {
  const file = path.join(folder, `workflow-bundle-${sourceHash(CHECKOUT, SOURCES)}.js`);
  if (existsSync(file)) return file;
  say('Workflow code: bundling');
  await runChild(fileURLToPath(new URL('./bundle-child.ts', import.meta.url)), [file]);
  for (const name of readdirSync(folder))
    if (/^workflow-bundle-.*\.js$/.test(name) && name !== path.basename(file)) rmSync(path.join(folder, name));
  return file;
}
