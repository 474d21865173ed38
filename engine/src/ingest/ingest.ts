import type { Database } from '../db/database.ts';
import type { Log } from '../platform/log.ts';
import { type Admission, type AdmissionLimits, createAdmission } from './admission.ts';
import { createCoalescer } from './coalescer.ts';
import type { Entry } from './item.ts';
import { writeBatch } from './write-batch.ts';

export interface IngestDeps {
  readonly database: Database;
  /** Called after each commit with the inbox shards that have something to route. */
  readonly onCommitted: (shards: readonly number[]) => void;
  readonly log?: Log;
  readonly limits?: AdmissionLimits;
}

export interface Ingest {
  /** Resolves when the entries are committed. */
  readonly take: (workspaceId: string, entries: readonly Entry[]) => Promise<void>;
  readonly admission: Admission;
}

/** Where everything that comes in is written: one queue for a process. */
export function createIngest({ database, onCommitted, log, limits }: IngestDeps): Ingest {
  const coalescer = createCoalescer({
    async write(workspaceId, entries) {
      const shards = await writeBatch(database.sql, workspaceId, entries);
      try {
        if (shards.length > 0) onCommitted(shards);
      } catch (error) {
        // Committed is committed: the sweep finds what nobody was told of.
        log?.error({ err: error }, 'the router was not told of committed events');
      }
    },
  });
  return { take: coalescer.add, admission: createAdmission(coalescer.waiting, limits) };
}
