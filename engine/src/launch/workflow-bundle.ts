import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { CHECKOUT } from './checkout.ts';

/**
 * Bundles the workflow code for production: the worker evaluates it for every workflow, so size is speed.
 * Takes seconds and several hundred MB of memory: run it in a process of its own.
 */
export async function buildWorkflowBundle(outFile: string): Promise<void> {
  const problems: string[] = [];
  const note = (message: string) => problems.push(message);
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(CHECKOUT, 'workflows/src/index.ts'),
    webpackConfigHook: (config) => ({ ...config, mode: 'production' }),
    logger: { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: note, error: note },
  }).catch((error: unknown) => {
    throw new Error(`The workflow code cannot be bundled: ${problems.join('\n') || String(error)}`);
  });
  mkdirSync(path.dirname(outFile), { recursive: true });
  const beside = `${outFile}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, outFile);
}
