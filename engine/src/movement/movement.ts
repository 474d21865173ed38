import type { JsonObject } from '@olle/shared/json';
import { enter } from '@olle/shared/runner/enter';
import type { Asking } from '@olle/shared/runner/question';
import type { World } from '@olle/shared/runner/world';
import {
  againSignal,
  bulkQueueOf,
  enrolmentWorkflowId,
  migrationWorkflowId,
  standingWorkflowId,
} from '@olle/workflows/names';
import type { Client } from '@temporalio/client';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type By, onceIn } from '../db/once-in.ts';
import { writeAudit } from '../db/write-audit.ts';
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import { type FollowUp, nothingToFollow } from './follow-up.ts';
import { type Help, type Helped, helpRun } from './help-run.ts';
import { inTransaction } from './in-transaction.ts';
import type { JourneyBook } from './journeys.ts';
import { markStuck } from './mark-stuck.ts';
import { move } from './move.ts';

export interface MovementOptions {
  readonly sql: Sql;
  readonly book: JourneyBook;
  readonly client: Client;
  readonly instance: string;
  readonly afterCommit: (followUp: FollowUp) => void;
}

export interface EnrolOutcome {
  readonly customerId: string;
  readonly entered: boolean;
  readonly runId?: string;
  /** Why not, from the catalogue. */
  readonly code?: string;
}

interface Entering {
  readonly customerId: string;
  readonly payload: JsonObject;
}

/** One entry of a customer, and where it stands among all that were asked for. */
interface Place {
  readonly index: number;
  readonly payload: JsonObject;
}

/** Longer than Temporal takes when it is well. One that hangs instead of failing would hold up who asks for minutes. */
const patienceMs = 5_000;

/** Movements that people ask for: entering by hand, resuming and stopping, and helping one run on. */
export class Movement {
  readonly #options: MovementOptions;

  constructor(options: MovementOptions) {
    this.#options = options;
  }

  /**
   * Enters customers by hand, whatever the trigger, in the order asked; somebody named twice is asked twice. In one
   * transaction, together with what else belongs to it (a cursor). `turn`: another one that is to commit before.
   */
  async enrol<T>(
    journeyId: string,
    entries: readonly Entering[],
    within: (tx: TransactionSql, enter: () => Promise<readonly EnrolOutcome[]>) => Promise<T>,
    turn?: Promise<void>,
  ): Promise<T> {
    const { sql, book, afterCommit } = this.#options;
    const ids = entries.map(({ customerId }) => customerId);
    const placesOf = new Map<string, Place[]>();
    for (const [index, { customerId, payload }] of entries.entries())
      placesOf.set(customerId, [...(placesOf.get(customerId) ?? []), { index, payload }]);
    const { followUp, result } = await inTransaction(sql, async (tx, careful) => {
      const entered = new Map<number, EnrolOutcome>();
      const enterHere = (world: World) => enterAll(world, journeyId, placesOf.get(world.customer.id) ?? [], entered);
      // One by one is for what is this page's own fault: what the one before came to is known then.
      if (careful) await turn;
      let followUp = nothingToFollow;
      const result = await within(tx, async () => {
        const moved = await move(tx, book, ids, enterHere, { careful, turn });
        followUp = moved.followUp;
        return entries.map(({ customerId }, index): EnrolOutcome => {
          const failed = moved.results.get(customerId)?.status === 'rejected';
          const outcome = failed ? { customerId, entered: false, code: 'internal' } : entered.get(index);
          return outcome ?? { customerId, entered: false, code: 'customer_not_found' };
        });
      });
      return { followUp, result };
    });
    afterCommit(followUp);
    return result;
  }

  /** Starts the durable workflow that enters everyone of a segment, unless it runs: its cursor is a row. */
  async enrolSegment(enrolmentId: string): Promise<void> {
    await this.#start('enrolmentRun', enrolmentWorkflowId(this.#options.instance, enrolmentId), { enrolmentId });
  }

  /** Starts the durable workflow that moves those inside to another version, or back, unless it runs. */
  async migrate(migrationId: string): Promise<void> {
    await this.#start('migrationRun', migrationWorkflowId(this.#options.instance, migrationId), { migrationId });
  }

  /** Starts the durable workflow that carries out what stands for many, unless it runs. */
  async carryOut(): Promise<void> {
    await this.#start('standingRun', standingWorkflowId(this.#options.instance));
  }

  /** One that is about to end hears of it and goes on; one that was terminated or has failed is begun anew. */
  async #start(workflowType: string, workflowId: string, ...args: object[]): Promise<void> {
    const { client, instance } = this.#options;
    const start = () =>
      client.workflow.signalWithStart(workflowType, {
        workflowId,
        taskQueue: bulkQueueOf(instance),
        args,
        signal: againSignal,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
    await client.withDeadline(Date.now() + patienceMs, start);
  }

  /** Those held go on. What is left when this process ends is found by the sweep. */
  async resume(): Promise<void> {
    await this.#page(() => releaseHeld(this.#options.sql, this.#options.book));
  }

  /** With "exit", those inside leave; with "finish", those held go on. */
  async stop(): Promise<void> {
    await this.#page(() => exitStopped(this.#options.sql, this.#options.book));
    await this.resume();
  }

  async #page(turn: () => Promise<{ followUp: FollowUp; more: boolean }>): Promise<void> {
    // The caller waits for the first page only: a hundred thousand go on in the process for bulk.
    const { followUp, more } = await turn();
    this.#options.afterCommit(followUp);
    // With Temporal away, the sweep finds them.
    if (more) await this.carryOut().catch(() => {});
  }

  async exitRun(by: By, runId: string, note: string): Promise<Helped> {
    return await this.#help(by, 'exit', runId, note);
  }

  async skipRun(by: By, runId: string, note: string): Promise<Helped> {
    return await this.#help(by, 'skip', runId, note);
  }

  async retryRun(by: By, runId: string, note: string): Promise<Helped> {
    return await this.#help(by, 'retry', runId, note);
  }

  async #help(by: By, help: Help, runId: string, note: string): Promise<Helped> {
    const { sql, book, afterCommit } = this.#options;
    const { helped, followUp } = await inTransaction(sql, async (tx) => {
      let followUp = nothingToFollow;
      const helped = await onceIn(tx, by, async () => {
        const moved = await helpOne(tx, book, help, runId, { by: by.actor, note });
        ({ followUp } = moved);
        if (moved.helped === 'done') await writeAudit(tx, by, `run.${help}`, runId, { note });
        return moved.helped;
      });
      return { helped, followUp };
    });
    afterCommit(followUp);
    return helped;
  }
}

async function helpOne(
  tx: TransactionSql,
  book: JourneyBook,
  help: Help,
  runId: string,
  record: { readonly by: string; readonly note: string },
): Promise<{ helped: Helped; followUp: FollowUp }> {
  // Read anew by each attempt: the customer may be merged into another one meanwhile.
  const [row] = await tx<{ customerId: string }[]>`select customer_id as "customerId" from run where id = ${runId}`;
  if (!row) return { helped: 'not_live', followUp: nothingToFollow };
  const { results, followUp } = await move(tx, book, [row.customerId], (world) => helpRun(world, runId, help, record));
  const result = results.get(row.customerId);
  if (result?.status !== 'rejected') return { helped: result?.value ?? 'not_live', followUp };
  if (help !== 'retry') throw result.reason;
  // It was tried, and stays where it is, visible, with what was wrong this time.
  await markStuck(tx, [runId], result.reason);
  return { helped: 'done', followUp };
}

function* enterAll(
  world: World,
  journeyId: string,
  places: readonly Place[],
  outcomes: Map<number, EnrolOutcome>,
): Asking<void> {
  const journey = world.journeys.entering.find(({ id }) => id === journeyId);
  const customerId = world.customer.id;
  for (const { index, payload } of places) {
    if (!journey) {
      outcomes.set(index, { customerId, entered: false, code: 'journey_not_active' });
      continue;
    }
    const result = yield* enter(world, journey, { payload });
    outcomes.set(
      index,
      result.entered
        ? { customerId, entered: true, runId: result.run.id }
        : { customerId, entered: false, code: result.reason.code },
    );
  }
}
