import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { bundleWorkflowCode } from '@temporalio/worker';

const silent = () => {};

/** The workflow code after a change that cannot replay what was recorded before it. */
export async function changedBundle(): Promise<{ code: string }> {
  const use = path.join(import.meta.dirname, 'ask-first.cjs');
  return await bundleWorkflowCode({
    workflowsPath: path.join(CHECKOUT, 'workflows/src/index.ts'),
    webpackConfigHook: (config) => {
      config.module?.rules?.push({ test: /workflow\.ts$/, enforce: 'pre', use });
      return config;
    },
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  });
}
