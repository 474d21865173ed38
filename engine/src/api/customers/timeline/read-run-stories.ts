import type { Page } from '@olle/shared/api/page';
import type { RunStoriesQuery, RunStory } from '@olle/shared/api/timeline';
import type { Sql } from '../../../db/database.ts';
import { byTime, readCursor } from '../../http/cursor.ts';
import { toPage } from '../../http/page.ts';
import { type RunRow, runColumns, runItemOf, runTables } from '../../runs/run-row.ts';
import { readBelongings } from './read-belongings.ts';
import type { Reader } from './steps-saying.ts';
import { wordsOf } from './words.ts';

interface Found {
  readonly run: RunRow;
  readonly story: Omit<RunStory, 'run'>;
}

/**
 * What happened with a customer, run by run, the latest entry first, each with what belongs to it. Under a filter only
 * the runs that have something that fits: runs are read on until there are enough of those.
 */
export async function readRunStories(
  sql: Sql,
  customerId: string,
  reader: Reader,
  { type, journeyId, q = '', limit, cursor }: RunStoriesQuery,
): Promise<Page<RunStory>> {
  const after = readCursor(cursor, byTime);
  const asked = { customerId, type, journeyId, words: wordsOf(q) };
  const all = type === undefined && asked.words.length === 0;
  const found: Found[] = [];
  for (let from = after; found.length <= limit; ) {
    const runs: readonly RunRow[] = await sql<RunRow[]>`
      select ${runColumns(sql)} from ${runTables(sql)}
      where r.customer_id = ${customerId} ${journeyId === undefined ? sql`` : sql`and r.journey_id = ${journeyId}`}
        ${from ? sql`and (r.entered_at, r.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)` : sql``}
      order by r.entered_at desc, r.id desc limit ${limit + 1}`;
    const stories = await readBelongings(sql, reader, asked, runs);
    for (const run of runs) {
      const story = stories.get(run.id);
      if (story) found.push({ run, story });
      else if (all) found.push({ run, story: { trigger: null, items: [], earlier: 0 } });
    }
    const last = runs.at(-1);
    if (!last || runs.length <= limit) break;
    from = [last.enteredAt.toISOString(), last.id];
  }
  return toPage(
    found,
    limit,
    ({ run, story }) => ({ run: runItemOf(run), ...story }),
    ({ run }) => [run.enteredAt.toISOString(), run.id],
  );
}
