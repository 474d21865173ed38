import { bulkQueueOf, convoyWorkflowId, taskQueueOf } from '@olle/workflows/names';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { longestTimerMs } from '../convoy/longest-timer.ts';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import type { ConvoyNudge, FollowUp } from '../movement/follow-up.ts';
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
/** What is due later than this can wait for what is due sooner. */
const soonMs = 10_000;

interface Task {
  readonly kind: 'start' | 'nudge';
  readonly convoyId: string;
  readonly bulk: boolean;
  /** On this process's steady clock. */
  readonly dueAt: number;
  /** What it acknowledges: marks up to then. */
  wantedAt: Date | undefined;
}

const taskOf = (kind: Task['kind'], { convoyId, bulk, dueInMs, wantedAt }: ConvoyNudge): Task => {
  // A convoy that nobody is left in is to be closed some time.
  const dueAt = performance.now() + (dueInMs ?? Number.POSITIVE_INFINITY);
  return { kind, convoyId, bulk, dueAt, wantedAt };
};

const keyOf = ({ kind, convoyId }: Task): string => `${kind} ${convoyId}`;

interface Nudged {
  readonly id: string;
  readonly at: Date;
}

/**
 * Tells Temporal what a commit asked for: workflows to start with the delay of their wait, and nudges for those whose
 * timer is out of date; what is due soon goes first, so that a hundred thousand who wait for days delay nobody. Each is
 * acknowledged in Postgres; what is lost here is found by the sweep.
 */
export class Convoys {
  readonly #options: Required<ConvoysOptions>;
  readonly #soon: Task[] = [];
  readonly #later: Task[] = [];
  readonly #queued = new Map<string, Task>();
  readonly #running = new Set<Promise<void>>();
  #acknowledged: { started: string[]; nudged: Nudged[] } = { started: [], nudged: [] };
  #acknowledging: Promise<void> | null = null;
  #closed = false;

  constructor(options: ConvoysOptions) {
    this.#options = { inFlight: 50, ...options };
  }

  follow({ start, nudge }: FollowUp): void {
    if (this.#closed) return;
    const tasks = [...start.map((one) => taskOf('start', one)), ...nudge.map((one) => taskOf('nudge', one))];
    const soon = performance.now() + soonMs;
    for (const task of tasks) {
      const same = this.#queued.get(keyOf(task));
      if (same) {
        // Asked again before it was carried out: once is enough.
        same.wantedAt = task.wantedAt ?? same.wantedAt;
        continue;
      }
      const queue = task.dueAt < soon ? this.#soon : this.#later;
      if (queue.length >= mostQueued) continue;
      queue.push(task);
      this.#queued.set(keyOf(task), task);
    }
    this.#pump();
  }

  /** What Temporal has not taken yet: a sweep and an enrolment go on only while there is little. */
  get backlog(): number {
    return this.#soon.length + this.#later.length + this.#running.size;
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0 || this.#acknowledging)
      await Promise.allSettled([...this.#running, this.#acknowledging]);
  }

  /** Waits for what is under way, not for what is queued: with Temporal away that would be for ever. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#soon.length = 0;
    this.#later.length = 0;
    const late = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
    await Promise.race([this.settled(), late]);
  }

  #pump(): void {
    while (this.#running.size < this.#options.inFlight) {
      const task = this.#soon.shift() ?? this.#later.shift();
      if (!task) return;
      this.#queued.delete(keyOf(task));
      const running: Promise<void> = this.#carryOut(task).finally(() => {
        this.#running.delete(running);
        this.#pump();
      });
      this.#running.add(running);
    }
  }

  async #carryOut(task: Task): Promise<void> {
    try {
      if (task.kind === 'start') await this.#start(task);
      else await this.#nudge(task);
      if (task.kind === 'start') this.#acknowledged.started.push(task.convoyId);
      else if (task.wantedAt) this.#acknowledged.nudged.push({ id: task.convoyId, at: task.wantedAt });
      this.#acknowledge();
    } catch (error) {
      this.#options.log.warn({ err: error, convoyId: task.convoyId }, 'Temporal could not be told; the sweep will');
    }
  }

  #workflow({ convoyId, bulk }: Task) {
    const { instance } = this.#options;
    return {
      workflowId: convoyWorkflowId(instance, convoyId),
      taskQueue: bulk ? bulkQueueOf(instance) : taskQueueOf(instance),
      args: [{ convoyId }] as [{ convoyId: string }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    } as const;
  }

  async #start(task: Task): Promise<void> {
    const delay = Math.min(Math.ceil(task.dueAt - performance.now()), longestTimerMs);
    await this.#options.client.workflow
      .start('journeyRun', { ...this.#workflow(task), ...(delay > 0 ? { startDelay: delay } : {}) })
      .catch((error: unknown) => {
        // It runs already: that is what was asked for.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      });
  }

  /** Wakes a workflow even inside its start delay, which a plain signal does not; and starts one that is gone. */
  async #nudge(task: Task): Promise<void> {
    await this.#options.client.workflow.signalWithStart('journeyRun', { ...this.#workflow(task), signal: 'nudge' });
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
      if (nudged.length > 0)
        await sql`
          update convoy c set nudge_wanted_at = null
          from jsonb_to_recordset(${recordset(sql, nudged)}) as q(id uuid, at timestamptz)
          where c.id = q.id and c.nudge_wanted_at <= q.at`;
    } catch (error) {
      this.#options.log.warn({ err: error }, 'acknowledgements were not written; the sweep will ask again');
    }
  }
}
