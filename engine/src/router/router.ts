import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../db/database.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { Log } from '../platform/log.ts';
import { routeBatch } from './route-batch.ts';

export const shardCount = 64;

/** A shard that another router holds is looked at again after so long, and less and less often while it is held. */
const again = { firstMs: 10, longestMs: 80 };

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
  /** In the hands of this router's own lanes: what comes for them meanwhile is looked at when those are done. */
  readonly #held = new Set<number>();
  readonly #active = new Set<Promise<void>>();
  readonly #later = new Set<Promise<void>>();
  /** How often in a row a shard was found in another router's hands. */
  readonly #misses = new Map<number, number>();
  #closed = false;

  constructor(options: RouterOptions) {
    this.#options = { lanes: 3, batch: 300, ...options };
  }

  poke(shards: Iterable<number>): void {
    for (const shard of shards) this.#dirty.add(shard);
    const share = Math.ceil(shardCount / this.#options.lanes);
    while (!this.#closed && this.#active.size < this.#options.lanes) {
      const free = [...this.#dirty].filter((shard) => !this.#held.has(shard)).slice(0, share);
      if (free.length === 0) return;
      for (const shard of free) this.#take(shard);
      const lane: Promise<void> = this.#runLane(free).finally(() => {
        this.#active.delete(lane);
        for (const shard of free) this.#held.delete(shard);
        this.poke([]);
      });
      this.#active.add(lane);
    }
  }

  /** Resolves when all that was poked before has been routed. */
  async settled(): Promise<void> {
    while (this.#active.size + this.#later.size > 0) await Promise.allSettled([...this.#active, ...this.#later]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
  }

  #take(shard: number): void {
    this.#dirty.delete(shard);
    this.#held.add(shard);
  }

  async #runLane(shards: readonly number[]): Promise<void> {
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
      if (more) continue;
      this.#lookAgain(shards, new Set(busy));
      return;
    }
  }

  /** Another router held the busy ones when we looked: it may have claimed before our rows were committed. */
  #lookAgain(shards: readonly number[], busy: ReadonlySet<number>): void {
    for (const shard of shards) {
      if (busy.has(shard)) this.#misses.set(shard, (this.#misses.get(shard) ?? 0) + 1);
      else this.#misses.delete(shard);
    }
    if (busy.size === 0) return;
    const misses = Math.min(...[...busy].map((shard) => this.#misses.get(shard) ?? 1));
    const later: Promise<void> = sleep(Math.min(again.longestMs, again.firstMs * 2 ** (misses - 1))).then(() => {
      this.#later.delete(later);
      this.poke(busy);
    });
    this.#later.add(later);
  }
}
