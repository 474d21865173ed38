import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKOUT } from './checkout.ts';
import { runChild } from './process/run-child.ts';
import { sourceHash } from './source-hash.ts';

const SOURCES = ['workflows/src', 'workflows/package.json', 'shared/src', 'pnpm-lock.yaml'];

const KEPT_FOR_MS = 24 * 3600_000;

/** The file with the workflow code as it now is; built when the sources changed since it was. */
export async function ensureWorkflowBundle(folder: string, say: (line: string) => void): Promise<string> {
  const file = path.join(folder, `workflow-bundle-${sourceHash(CHECKOUT, SOURCES)}.js`);
  if (existsSync(file)) return file;
  say('Workflow code: bundling');
  await runChild(fileURLToPath(new URL('./bundle-child.ts', import.meta.url)), [file]);
  removeOld(folder);
  return file;
}

/** Those of earlier releases; a run that began just before an update still uses its own. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => /^workflow-bundle-.*\.js$/.test(entry))) {
    const bundle = path.join(folder, name);
    if (Date.now() - statSync(bundle).mtimeMs > KEPT_FOR_MS) rmSync(bundle, { force: true });
  }
}
