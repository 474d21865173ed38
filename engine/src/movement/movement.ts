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
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import type { FollowUp } from './follow-up.ts';
import { type Help, helpRun } from './help-run.ts';
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

/** Customers moved in one transaction. */
const chunk = 100;

/** Movements that people ask for: entering by hand, resuming and stopping, and helping one run on. */
export class Movement {
  readonly #options: MovementOptions;

  constructor(options: MovementOptions) {
    this.#options = options;
  }

  /** Enters customers by hand, whatever the trigger, in the order asked; somebody named twice is asked twice. */
  async enrol(journeyId: string, entries: readonly Entering[]): Promise<EnrolOutcome[]> {
    const outcomes: EnrolOutcome[] = [];
    for (let from = 0; from < entries.length; from += chunk) {
      const some = entries.slice(from, from + chunk);
      outcomes.push(...(await this.enrolTogether(journeyId, some, async () => {})));
    }
    return outcomes;
  }

  /**
   * Enters customers in one transaction, together with what else belongs to it (a cursor). `turn`: another one that is to
   * commit before.
   */
  async enrolTogether(
    journeyId: string,
    entries: readonly Entering[],
    alongside: (tx: TransactionSql, outcomes: readonly EnrolOutcome[]) => Promise<void>,
    turn?: Promise<void>,
  ): Promise<EnrolOutcome[]> {
    const { sql, book, afterCommit } = this.#options;
    const ids = entries.map(({ customerId }) => customerId);
    const placesOf = new Map<string, Place[]>();
    for (const [index, { customerId, payload }] of entries.entries())
      placesOf.set(customerId, [...(placesOf.get(customerId) ?? []), { index, payload }]);
    const { followUp, outcomes } = await inTransaction(sql, async (tx, careful) => {
      const entered = new Map<number, EnrolOutcome>();
      const enterHere = (world: World) => enterAll(world, journeyId, placesOf.get(world.customer.id) ?? [], entered);
      // One by one is for what is this page's own fault: what the one before came to is known then.
      if (careful) await turn;
      const moved = await move(tx, book, ids, enterHere, { careful, turn });
      const inOrder = entries.map(({ customerId }, index): EnrolOutcome => {
        const failed = moved.results.get(customerId)?.status === 'rejected';
        const outcome = failed ? { customerId, entered: false, code: 'internal' } : entered.get(index);
        return outcome ?? { customerId, entered: false, code: 'customer_not_found' };
      });
      await alongside(tx, inOrder);
      return { followUp: moved.followUp, outcomes: inOrder };
    });
    afterCommit(followUp);
    return outcomes;
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
    await client.workflow.signalWithStart(workflowType, {
      workflowId,
      taskQueue: bulkQueueOf(instance),
      args,
      signal: againSignal,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
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

  async exitRun(runId: string, actor: string, note: string): Promise<'done' | 'not_live'> {
    return await this.#help(runId, 'exit', { by: actor, note });
  }

  async skipRun(runId: string, actor: string, note: string): Promise<'done' | 'not_live'> {
    return await this.#help(runId, 'skip', { by: actor, note });
  }

  async retryRun(runId: string, actor: string, note: string): Promise<'done' | 'not_live'> {
    return await this.#help(runId, 'retry', { by: actor, note });
  }

  async #help(runId: string, help: Help, record: { by: string; note: string }): Promise<'done' | 'not_live'> {
    const { sql, book, afterCommit } = this.#options;
    const { result, followUp } = await inTransaction(sql, async (tx) => {
      // Read anew by each attempt: the customer may be merged into another one meanwhile.
      const [row] = await tx<{ customerId: string }[]>`select customer_id as "customerId" from run where id = ${runId}`;
      const moved = await move(tx, book, row ? [row.customerId] : [], (world) => helpRun(world, runId, help, record));
      const result = row && moved.results.get(row.customerId);
      if (result?.status !== 'rejected' || help !== 'retry') return { followUp: moved.followUp, result };
      // It was tried, and stays where it is, visible, with what was wrong this time.
      await markStuck(tx, [runId], result.reason);
      return { followUp: moved.followUp, result: { status: 'fulfilled', value: 'done' } as const };
    });
    afterCommit(followUp);
    if (result?.status === 'rejected') throw result.reason;
    return result?.value ?? 'not_live';
  }
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
