import { convoyWorkflowId, taskQueueOf } from '@olle/workflows/names';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Sql } from '../db/database.ts';
import type { FollowUp } from '../movement/flush/run-rows.ts';
import type { Log } from '../platform/log.ts';

export interface ConvoysOptions {
  readonly client: Client;
  readonly sql: Sql;
  readonly instance: string;
  readonly log: Log;
  /** Calls to Temporal at once: more only queue inside its server (measured: 291 starts/s at 50, 195/s at 200). */
  readonly inFlight?: number;
}

/** Work beyond this is left to the sweep: a row stands for each. */
const mostQueued = 10_000;
/** What Temporal has not taken by then when a process stops is left to the sweep, too. */
const closingMs = 3_000;

type Task =
  | { readonly kind: 'start'; readonly convoyId: string; readonly dueAt: number }
  | { readonly kind: 'nudge'; readonly convoyId: string };

/**
 * Tells Temporal what a commit asked for: workflows to start with the delay of their wait, and nudges for those whose
 * timer is out of date. Each is acknowledged in Postgres; what is lost here is found by the sweep.
 */
export class Convoys {
  readonly #options: Required<ConvoysOptions>;
  readonly #queue: Task[] = [];
  readonly #running = new Set<Promise<void>>();
  #acknowledged: { started: string[]; nudged: string[] } = { started: [], nudged: [] };
  #acknowledging: Promise<void> | null = null;
  #closed = false;

  constructor(options: ConvoysOptions) {
    this.#options = { inFlight: 50, ...options };
  }

  follow({ start, nudge }: FollowUp): void {
    const tasks: Task[] = [
      ...start.map((convoy) => ({ kind: 'start', ...convoy }) as const),
      ...nudge.map((convoyId) => ({ kind: 'nudge', convoyId }) as const),
    ];
    if (this.#closed) return;
    this.#queue.push(...tasks.slice(0, mostQueued - this.#queue.length));
    this.#pump();
  }

  /** Room for more, for a sweep that should not outrun Temporal. */
  get backlog(): number {
    return this.#queue.length + this.#running.size;
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0 || this.#acknowledging)
      await Promise.allSettled([...this.#running, this.#acknowledging]);
  }

  /** Waits for what is under way, not for what is queued: with Temporal away that would be for ever. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.length = 0;
    const late = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
    await Promise.race([this.settled(), late]);
  }

  #pump(): void {
    while (this.#running.size < this.#options.inFlight) {
      const task = this.#queue.shift();
      if (!task) return;
      const running: Promise<void> = this.#carryOut(task).finally(() => {
        this.#running.delete(running);
        this.#pump();
      });
      this.#running.add(running);
    }
  }

  async #carryOut(task: Task): Promise<void> {
    try {
      if (task.kind === 'start') await this.#start(task.convoyId, task.dueAt);
      else await this.#nudge(task.convoyId);
      (task.kind === 'start' ? this.#acknowledged.started : this.#acknowledged.nudged).push(task.convoyId);
      this.#acknowledge();
    } catch (error) {
      this.#options.log.warn({ err: error, convoyId: task.convoyId }, 'Temporal could not be told; the sweep will');
    }
  }

  async #start(convoyId: string, dueAt: number): Promise<void> {
    const { client, instance } = this.#options;
    const delay = dueAt - Date.now();
    await client.workflow
      .start('journeyRun', {
        workflowId: convoyWorkflowId(instance, convoyId),
        taskQueue: taskQueueOf(instance),
        args: [{ convoyId }],
        ...(delay > 0 ? { startDelay: delay } : {}),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      })
      .catch((error: unknown) => {
        // It runs already: that is what was asked for.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      });
  }

  /** Wakes a workflow even inside its start delay, which a plain signal does not; and starts one that is gone. */
  async #nudge(convoyId: string): Promise<void> {
    const { client, instance } = this.#options;
    await client.workflow.signalWithStart('journeyRun', {
      workflowId: convoyWorkflowId(instance, convoyId),
      taskQueue: taskQueueOf(instance),
      args: [{ convoyId }],
      signal: 'nudge',
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }

  /** Acknowledges in bunches: one statement for all that Temporal took since the last one. */
  #acknowledge(): void {
    this.#acknowledging ??= this.#writeAcknowledgements().finally(() => {
      this.#acknowledging = null;
      if (this.#acknowledged.started.length + this.#acknowledged.nudged.length > 0) this.#acknowledge();
    });
  }

  async #writeAcknowledgements(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { started, nudged } = this.#acknowledged;
    this.#acknowledged = { started: [], nudged: [] };
    try {
      const { sql } = this.#options;
      if (started.length > 0)
        await sql`update convoy set started_at = clock_timestamp() where id = any(${started}::uuid[]) and started_at is null`;
      if (nudged.length > 0) await sql`update convoy set nudge_wanted_at = null where id = any(${nudged}::uuid[])`;
    } catch (error) {
      this.#options.log.warn({ err: error }, 'acknowledgements were not written; the sweep will ask again');
    }
  }
}
