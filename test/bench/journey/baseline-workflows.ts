import { proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';

/** What a hand-written workflow calls for each node; each does the same writes as one step of ours. */
export interface BaselineActivities {
  baselineEnter(input: { runId: string; customerId: string }): Promise<void>;
  baselineSend(input: { runId: string; customerId: string; nodeId: string; seq: number }): Promise<void>;
  baselineStep(input: {
    runId: string;
    customerId: string;
    nodeId: string;
    seq: number;
    output: string;
  }): Promise<string>;
  baselineEnd(input: { runId: string }): Promise<void>;
}

interface Input {
  readonly runId: string;
  readonly customerId: string;
  readonly waitMs: number;
}

/** The reference journey by hand: enter, e-mail, wait, split, e-mail, end. */
async function reference(call: BaselineActivities, { runId, customerId, waitMs }: Input): Promise<void> {
  await call.baselineEnter({ runId, customerId });
  await call.baselineSend({ runId, customerId, nodeId: 'm1', seq: 1 });
  await call.baselineStep({ runId, customerId, nodeId: 'w1', seq: 2, output: 'waiting' });
  await sleep(waitMs);
  const branch = await call.baselineStep({ runId, customerId, nodeId: 's1', seq: 3, output: 'split' });
  if (branch === 'vip') await call.baselineSend({ runId, customerId, nodeId: 'm2', seq: 4 });
  await call.baselineEnd({ runId });
}

const ordinary = proxyActivities<BaselineActivities>({ startToCloseTimeout: '30 seconds' });
const local = proxyLocalActivities<BaselineActivities>({ startToCloseTimeout: '30 seconds' });

export async function activityPerNode(input: Input): Promise<void> {
  await reference(ordinary, input);
}

export async function localActivityPerStep(input: Input): Promise<void> {
  await reference(local, input);
}
