import type { Sql } from '../db/database.ts';
import { type Chunk, type Reading, readRecorded } from './recorded-customers.ts';

/** So many events are read at once, give or take: enough to keep both sides busy, few enough to hold. */
const eventsAtOnce = 20_000;
const atOnce = { fewest: 20, most: 2_000 };

/**
 * What is on record of customers, some of them at a time, in the order given. While one chunk is being carried Postgres
 * reads the next; how many make a chunk follows from how many events those before had.
 */
export async function* readInChunks(
  sql: Sql,
  ids: readonly string[],
  eventsEach: number,
  reading: Reading,
): AsyncGenerator<Chunk & { readonly asked: number }> {
  let taken = 0;
  let next = read(eventsEach);
  while (next) {
    const chunk = await next;
    next = read(Math.max(eventsEach, chunk.events / chunk.asked));
    // A promise that nobody awaits yet must not end the process when it fails.
    next?.catch(() => {});
    yield chunk;
  }

  function read(each: number) {
    const size = Math.round(eventsAtOnce / Math.max(each, 1));
    const some = ids.slice(taken, taken + Math.min(atOnce.most, Math.max(atOnce.fewest, size)));
    taken += some.length;
    if (some.length === 0) return null;
    return readRecorded(sql, some, reading).then((chunk) => ({ ...chunk, asked: some.length }));
  }
}
