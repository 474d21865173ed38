import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { bundleWorkflowCode } from '@temporalio/worker';

/** The workflow code as somebody may change it who does not think of those who wait: each workflow first rests a moment. */
const loader = `
module.exports = (source) => {
  const changed = source.replace(/^(export async function .*\\{)$/m, '$1\\n  await restFirst(1);');
  return changed === source ? source : "import { sleep as restFirst } from '@temporalio/workflow';\\n" + changed;
};`;

export async function changedBundle(): Promise<{ code: string }> {
  const file = path.join(tmpdir(), `rest-first-${process.pid}.cjs`);
  writeFileSync(file, loader);
  const silent = () => {};
  try {
    return await bundleWorkflowCode({
      workflowsPath: path.join(CHECKOUT, 'workflows/src/index.ts'),
      webpackConfigHook: (config) => {
        config.module?.rules?.push({ test: /workflow\.ts$/, enforce: 'pre', use: [file] });
        return config;
      },
      logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    });
  } finally {
    rmSync(file, { force: true });
  }
}
