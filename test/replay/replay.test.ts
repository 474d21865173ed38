import '../harness/quiet-temporal.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { changedBundle } from './changed-bundle.ts';

const folder = path.join(import.meta.dirname, 'histories');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const replay = async (file: string, workflowBundle: WorkflowBundleOption) => {
  const history = historyFromJSON(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  await Worker.runReplayHistory({ workflowBundle }, history);
};

/**
 * Histories of every workflow type, saved from real runs (`pnpm tsx test/replay/record.ts`). A change of workflow code
 * that cannot replay them would strand those who wait: it fails here.
 */
it.each(files)('replays %s', (file) => replay(file, { codePath: inject('workflowBundle') }));

it('has a history of every workflow type', async () => {
  const workflows = await import('@olle/workflows/index');
  expect(new Set(files.map((file) => file.split('.')[0]))).toEqual(new Set(Object.keys(workflows)));
});

describe('after a change that forgets those who wait', () => {
  let changed: WorkflowBundleOption;
  beforeAll(async () => {
    changed = await changedBundle();
  });

  it.each(files)('fails on %s', async (file) => {
    await expect(replay(file, changed)).rejects.toThrow(/TMPRL1100/);
  });
});
