import type { Page } from '@olle/shared/api/page';
import type { TimelineItem, TimelineQuery } from '@olle/shared/api/timeline';
import type { Sql } from '../../../db/database.ts';
import { readCursor } from '../../http/cursor.ts';
import { toPage } from '../../http/page.ts';
import { type Narrowing, narrowed } from './narrowed.ts';
import { olderThan, place, rankOf } from './place.ts';
import { sourcesOf } from './sources.ts';
import { type Reader, stepsSaying } from './steps-saying.ts';
import type { TimelineRow } from './timeline-row.ts';
import { toldItems } from './told-items.ts';
import { wordsOf } from './words.ts';

/** What happened with a customer, newest first. */
export async function readTimeline(
  sql: Sql,
  customerId: string,
  reader: Reader,
  { type, journeyId, q = '', limit, cursor }: TimelineQuery,
): Promise<Page<TimelineItem>> {
  const after = readCursor(cursor, place);
  const asked: Narrowing = { customerId, type, journeyId, words: wordsOf(q) };
  const steps = await stepsOf(sql, reader, asked, { after, limit: limit + 1 });
  const parts = sourcesOf(sql, reader.language).flatMap((source) => {
    const where = narrowed(sql, source, asked, steps);
    if (where === null) return [];
    const { at, key, item, from } = source;
    return sql`(
      select ${source.type}::text as type, ${rankOf(source.type)}::int as rank, ${at} as at, ${key} as key, ${item} as item
      from ${from} where ${where} and ${olderThan(sql, after, source)} order by ${at} desc, (${key}) collate "C" desc limit ${limit + 1})`;
  });
  if (parts.length === 0) return { items: [], nextCursor: null };
  const union = parts.reduce((before, part) => sql`${before} union all ${part}`);
  const rows = await sql<TimelineRow[]>`
    select type, at, key, item from (${union}) t order by at desc, rank desc, key collate "C" desc limit ${limit + 1}`;
  return toPage(rows, limit, await toldItems(sql, rows), ({ at, type: kind, key }) => [at.toISOString(), kind, key]);
}

function stepsOf(
  sql: Sql,
  reader: Reader,
  { customerId, type, journeyId, words }: Narrowing,
  part: Parameters<typeof stepsSaying>[4],
) {
  if (words.length === 0 || (type ?? 'step') !== 'step' || journeyId === 'none') return [];
  const ofJourney = journeyId === undefined ? sql`true` : sql`r.journey_id = ${journeyId}`;
  return stepsSaying(sql, reader, words, sql`s.customer_id = ${customerId} and ${ofJourney}`, part);
}
