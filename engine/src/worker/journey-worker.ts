import { NativeConnection, type NativeConnectionOptions, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Env } from '../platform/env.ts';
import { temporalConnection } from '../platform/temporal-connection.ts';
import { withoutData } from './without-data.ts';

/** A worker that was killed is noticed within seconds, and another one goes on from the history. */
const stickyQueueScheduleToStartTimeout = '3 seconds';

/** What cannot be replayed fails instead of being tried for ever: everything stands in rows, and the sweep starts it again. */
const workflowFailureErrorTypes: NonNullable<WorkerOptions['workflowFailureErrorTypes']> = {
  '*': ['NondeterminismError', 'DeterminismViolationError'],
};

/**
 * Chosen from measurement (docs/decisions/0004): a workflow task costs about 10 ms of worker CPU whatever the cache, an
 * evicted wake 15 ms more, and 2,000 cached workflows 400 to 800 MB; local activities may not outnumber connections.
 */
export const workerLimits = {
  maxCachedWorkflows: 600,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 10,
  maxConcurrentActivityTaskExecutions: 20,
  stickyQueueScheduleToStartTimeout,
  workflowFailureErrorTypes,
} as const;

/** What carries many at once: few slots, so that it leaves the machine to the single, and few workflows. */
export const bulkLimits = {
  maxCachedWorkflows: 200,
  maxConcurrentWorkflowTaskExecutions: 10,
  maxConcurrentLocalActivityExecutions: 3,
  maxConcurrentActivityTaskExecutions: 3,
  stickyQueueScheduleToStartTimeout,
  workflowFailureErrorTypes,
} as const;

/** A worker on one queue, from the bundle built at start. */
export async function createJourneyWorker(
  env: Env,
  taskQueue: string,
  activities: object,
  limits: typeof workerLimits | typeof bulkLimits = workerLimits,
): Promise<{ worker: Worker; close: () => Promise<void> }> {
  if (env.workflowBundle === undefined) throw new Error('OLLE_WORKFLOW_BUNDLE is not set');
  // The same options but for an API key as a function, which ours never is.
  const connection = await NativeConnection.connect(temporalConnection(env.temporal) as NativeConnectionOptions);
  const worker = await Worker.create({
    connection,
    namespace: env.temporal.namespace,
    taskQueue,
    workflowBundle: { codePath: env.workflowBundle },
    activities,
    interceptors: { activity: [withoutData] },
    // Listening activities end when they are told, and they are told after this.
    shutdownGraceTime: '1 second',
    ...limits,
  });
  return { worker, close: () => connection.close() };
}
