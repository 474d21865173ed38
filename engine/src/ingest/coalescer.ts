import { identitiesOf, identityKey } from './identity-book.ts';
import type { Entry } from './item.ts';
import { createLane, type Lane } from './lane.ts';

export interface CoalescerOptions {
  /** Writes the entries of many requests in one transaction. */
  readonly write: (workspaceId: string, entries: readonly Entry[]) => Promise<void>;
  /** Entries in one transaction. */
  readonly maxBatch?: number;
  /** Transactions at a time; more gained nothing when it was measured. */
  readonly maxInFlight?: number;
}

export interface Coalescer {
  /** Resolves when all entries are committed. They are written in their order. */
  readonly add: (workspaceId: string, entries: readonly Entry[]) => Promise<void>;
  /** Entries that no transaction has taken up yet. */
  readonly waiting: () => number;
}

/** What one request waits for. */
interface Waiting {
  readonly entries: readonly Entry[];
  readonly keys: ReadonlySet<string>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Puts all that is waiting into one transaction and acknowledges each after its commit: under load twice the
 * throughput at half the latency of a transaction for each request. Transactions that run at the same time name
 * different people, so that none waits for another one's locks.
 */
export function createCoalescer({ write, maxBatch = 1_000, maxInFlight = 3 }: CoalescerOptions): Coalescer {
  // Workspaces take turns: a Map keeps the order in which they came to the queue.
  const lanes = new Map<string, Lane<Waiting>>();
  let inFlight = 0;
  let waiting = 0;

  function pump(): void {
    for (const [workspaceId, lane] of [...lanes]) {
      if (inFlight >= maxInFlight) return;
      const taken = lane.take(maxBatch);
      if (taken.length === 0) continue;
      lanes.delete(workspaceId);
      lanes.set(workspaceId, lane);
      waiting -= taken.reduce((sum, { entries }) => sum + entries.length, 0);
      inFlight += 1;
      void carryOut(workspaceId, lane, taken);
    }
  }

  async function carryOut(workspaceId: string, lane: Lane<Waiting>, taken: readonly Waiting[]): Promise<void> {
    try {
      const entries = taken.flatMap((request) => request.entries);
      await write(workspaceId, entries);
      for (const { done } of taken) done();
    } catch (error) {
      for (const { failed } of taken) failed(error);
    } finally {
      inFlight -= 1;
      lane.release(taken);
      // An idle lane may have been forgotten before, and another one be in its place.
      if (lane.isIdle() && lanes.get(workspaceId) === lane) lanes.delete(workspaceId);
      pump();
    }
  }

  function enqueue(workspaceId: string, entries: readonly Entry[]): Promise<void> {
    return new Promise((done, failed) => {
      const lane = lanes.get(workspaceId) ?? createLane<Waiting>();
      lanes.set(workspaceId, lane);
      lane.push({ entries, keys: keysOf(entries), done, failed });
      waiting += entries.length;
      pump();
    });
  }

  return {
    waiting: () => waiting,
    async add(workspaceId, entries) {
      // One part after the other: what a batch says later must not be written earlier.
      for (let from = 0; from < entries.length; from += maxBatch)
        await enqueue(workspaceId, entries.slice(from, from + maxBatch));
    },
  };
}

function keysOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'item' ? identitiesOf(entry.item).map(identityKey) : [])));
}
