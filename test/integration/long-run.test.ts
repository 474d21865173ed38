import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { convoyWorkflowId } from '@olle/workflows/names';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { expect, inject, it } from 'vitest';
import { freshDatabase } from '../harness/database.ts';
import { openLocalEngine } from '../harness/local-engine.ts';
import { startOwnTemporal } from '../harness/own-temporal.ts';

const waits = 6;

const chain: JourneyDocument = {
  format: 1,
  name: 'Chain',
  trigger: { type: 'event', event: 'Signed Up' },
  nodes: Array.from({ length: waits }, (_, index) => ({ id: `w${index}`, type: 'wait', config: { for: 'PT1S' } })),
  edges: Array.from({ length: waits }, (_, index) => ({
    from: index === 0 ? 'trigger' : `w${index - 1}`,
    output: 'next',
    to: `w${index}`,
  })),
};

/** RECORD=1 saves the histories that are replayed from now on. */
function record(name: string, history: Parameters<typeof historyToJSON>[0]): void {
  if (process.env.RECORD !== '1') return;
  const file = path.join(import.meta.dirname, '../replay/histories', `${name}.json`);
  writeFileSync(file, `${JSON.stringify(JSON.parse(historyToJSON(history)), null, 1)}\n`);
}

it('continues as new while it waits, again and again, and its histories replay: history never grows without bound', async () => {
  const temporal = await startOwnTemporal(['limit.historyCount.suggestContinueAsNew=10']);
  const { url, drop } = await freshDatabase();
  const workflowBundle = inject('workflowBundle');
  const engine = await openLocalEngine({ databaseUrl: url, temporalAddress: temporal.address, workflowBundle });
  try {
    const journeyId = await engine.publish(chain);
    const customer = await engine.customer({});
    await engine.happens(customer, 'Signed Up');
    const run = await engine.runEnds(journeyId, customer, 30_000);
    expect(run.steps.map(({ nodeId, outcome }) => `${nodeId} ${outcome}`)).toEqual(
      Array.from({ length: waits }, (_, index) => `w${index} next`),
    );
    const workflowId = convoyWorkflowId(engine.instance, run.convoyId ?? '');
    await engine.client.workflow.getHandle(workflowId).result();
    const executions: string[] = [];
    for await (const { runId } of engine.client.workflow.list({ query: `WorkflowId = '${workflowId}'` }))
      executions.unshift(runId);
    expect(executions.length).toBeGreaterThan(1);
    for (const [index, runId] of executions.entries()) {
      const history = await engine.client.workflow.getHandle(workflowId, runId).fetchHistory();
      expect(history.events?.length).toBeLessThan(25);
      await Worker.runReplayHistory({ workflowBundle: { codePath: workflowBundle } }, history);
      if (index < 2) record(index === 0 ? 'journeyRun.continues-as-new' : 'journeyRun.continued', history);
    }
  } finally {
    await engine.close();
    await drop();
    await temporal.stop();
  }
});
