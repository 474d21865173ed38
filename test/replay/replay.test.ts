import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { expect, inject, it } from 'vitest';

const folder = path.join(import.meta.dirname, 'histories');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/**
 * Histories of every workflow type, saved from real runs (`pnpm tsx test/replay/record.ts`). A change of workflow code
 * that cannot replay them would strand those who wait: it fails here.
 */
it.each(files)('replays %s', async (file) => {
  const history = historyFromJSON(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  await Worker.runReplayHistory({ workflowBundle: { codePath: inject('workflowBundle') } }, history);
});

it('has a history of every workflow type', async () => {
  const workflows = await import('@olle/workflows/index');
  expect(new Set(files.map((file) => file.split('.')[0]))).toEqual(new Set(Object.keys(workflows)));
});

it('notices a history that the code cannot have made', async () => {
  const [file] = files;
  const text = readFileSync(path.join(folder, file ?? ''), 'utf8');
  const saved = JSON.parse(text.replaceAll(/("activityType":\s*\{\s*"name":\s*)"[^"]+"/g, '$1"anotherActivity"'));
  const replay = Worker.runReplayHistory(
    { workflowBundle: { codePath: inject('workflowBundle') } },
    historyFromJSON(saved),
  );
  await expect(replay).rejects.toThrow(/TMPRL1100/);
});
