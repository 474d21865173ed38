import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../db/database.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { Log } from '../platform/log.ts';
import { routeBatch } from './route-batch.ts';

export const shardCount = 64;

export interface RouterOptions {
  readonly sql: Sql;
  readonly book: JourneyBook;
  readonly log: Log;
  readonly afterCommit: (followUp: FollowUp) => void;
  /** Transactions at once. */
  readonly lanes?: number;
  readonly batch?: number;
}

/**
 * Routes committed facts as soon as it is told of their shards. Telling is only a hint: what nobody told of is found by
 * the sweep, which pokes the same way.
 */
export class Router {
  readonly #options: Required<RouterOptions>;
  readonly #dirty = new Set<number>();
  readonly #active = new Set<Promise<void>>();
  #closed = false;

  constructor(options: RouterOptions) {
    this.#options = { lanes: 3, batch: 300, ...options };
  }

  poke(shards: Iterable<number>): void {
    for (const shard of shards) this.#dirty.add(shard);
    while (!this.#closed && this.#dirty.size > 0 && this.#active.size < this.#options.lanes) {
      const lane: Promise<void> = this.#runLane().finally(() => {
        this.#active.delete(lane);
        if (this.#dirty.size > 0) this.poke([]);
      });
      this.#active.add(lane);
    }
  }

  /** Resolves when all that was poked before has been routed. */
  async settled(): Promise<void> {
    while (this.#active.size > 0) await Promise.allSettled([...this.#active]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
  }

  async #runLane(): Promise<void> {
    const share = Math.ceil(shardCount / this.#options.lanes);
    const shards = [...this.#dirty].slice(0, share);
    for (const shard of shards) this.#dirty.delete(shard);
    try {
      await this.#route(shards);
    } catch (error) {
      this.#options.log.error({ err: error, shards }, 'routing failed; it is tried again');
      await sleep(500);
      if (!this.#closed) for (const shard of shards) this.#dirty.add(shard);
    }
  }

  async #route(shards: readonly number[]): Promise<void> {
    const { sql, book, batch, afterCommit } = this.#options;
    while (!this.#closed) {
      const { followUp, more, busy } = await routeBatch(sql, book, shards, batch);
      afterCommit(followUp);
      if (busy.length > 0) await this.#lookAgain(busy);
      if (!more) return;
    }
  }

  /** Another router held them when we looked: it may have claimed before our rows were committed. */
  async #lookAgain(busy: readonly number[]): Promise<void> {
    await sleep(10);
    for (const shard of busy) this.#dirty.add(shard);
  }
}
