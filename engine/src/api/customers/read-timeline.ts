import type { TimelineItem } from '@olle/shared/api/customers';
import { writtenInstant } from '@olle/shared/api/fields';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { Fragment } from 'postgres';
import { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

/** Instant, kind and key of the last item shown. */
const place = z.tuple([
  writtenInstant,
  z.enum(['consent', 'event', 'merge', 'message', 'segment', 'step']),
  z.string().max(100),
]);

interface Row {
  readonly type: TimelineItem['type'];
  readonly at: Date;
  readonly key: string;
  readonly item: object;
}

interface Source {
  readonly type: TimelineItem['type'];
  readonly at: Fragment;
  /** Orders items of one instant. */
  readonly key: Fragment;
  readonly item: Fragment;
  readonly from: Fragment;
  readonly customer: Fragment;
}

/** All that happened with a customer, newest first. */
export async function readTimeline(
  sql: Sql,
  customerId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<TimelineItem>> {
  const after = readCursor(cursor, place);
  const union = sourcesOf(sql).map(({ type, at, key, item, from, customer }, index) => {
    // The first comparison is for the index, the second for items of one instant.
    const older = after
      ? sql`and ${at} <= ${after[0]}::timestamptz
            and (${at}, ${type}::text collate "C", (${key}) collate "C") < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`
      : sql``;
    return sql`${index > 0 ? sql`union all` : sql``} (
      select ${type}::text as type, ${at} as at, ${key} as key, ${item} as item
      from ${from} where ${customer} = ${customerId} ${older} order by ${at} desc, 3 desc limit ${limit + 1})`;
  });
  const rows = await sql<Row[]>`
    select * from (${union}) t order by at desc, type collate "C" desc, key collate "C" desc limit ${limit + 1}`;
  return toPage(rows, limit, toItem, ({ at, type, key }) => [at.toISOString(), type, key]);
}

/** Made by the statements below, one shape for each type. */
const toItem = ({ type, at, item }: Row): TimelineItem => ({ type, at: at.toISOString(), ...item }) as TimelineItem;

const sourcesOf = (sql: Sql): Source[] => [
  {
    type: 'event',
    at: sql`e.at`,
    key: sql`lpad(e.id::text, 20, '0')`,
    item: sql`jsonb_build_object('event', e.name, 'properties', e.properties, 'messageId', e.message_id,
      'receivedAt', ${iso(sql, sql`e.received_at`)})`,
    from: sql`(select * from event where type <> 'segment') e`,
    customer: sql`e.customer_id`,
  },
  {
    type: 'segment',
    at: sql`g.at`,
    key: sql`lpad(g.id::text, 20, '0')`,
    item: sql`jsonb_build_object('segmentId', g.properties->>'segmentId', 'segmentName', g.properties->>'segmentName',
      'change', g.properties->>'change')`,
    from: sql`(select * from event where type = 'segment') g`,
    customer: sql`g.customer_id`,
  },
  {
    type: 'step',
    at: sql`s.at`,
    key: sql`s.run_id || lpad(s.seq::text, 10, '0')`,
    item: sql`jsonb_build_object('runId', s.run_id, 'journeyId', r.journey_id, 'journeyName', j.name, 'seq', s.seq,
      'nodeId', s.node_id, 'nodeType', s.node_type, 'outcome', s.outcome, 'reason', s.reason, 'messageId', s.message_id)`,
    from: sql`step s join run r on r.id = s.run_id join journey j on j.id = r.journey_id`,
    customer: sql`s.customer_id`,
  },
  {
    type: 'message',
    at: sql`m.queued_at`,
    key: sql`m.id::text`,
    item: sql`jsonb_build_object('messageId', m.id, 'runId', m.run_id, 'journeyId', m.journey_id, 'journeyName', j.name,
      'nodeId', m.node_id, 'channel', m.channel, 'category', m.category, 'status', m.status,
      'reasonCode', m.reason_code, 'subject', m.rendered->>'subject', 'sentAt', ${iso(sql, sql`m.sent_at`)})`,
    from: sql`message m join journey j on j.id = m.journey_id`,
    customer: sql`m.customer_id`,
  },
  {
    type: 'consent',
    at: sql`c.at`,
    key: sql`lpad(c.id::text, 20, '0')`,
    item: sql`jsonb_build_object('channel', c.channel, 'category', c.category, 'granted', c.granted,
      'source', c.source, 'wording', c.wording, 'actor', c.actor)`,
    from: sql`consent_record c`,
    customer: sql`c.customer_id`,
  },
  {
    type: 'merge',
    at: sql`i.at`,
    key: sql`lpad(i.id::text, 20, '0')`,
    item: sql`jsonb_build_object('anonymousId', i.anonymous_id, 'fromCustomerId', i.from_customer_id)`,
    from: sql`identity_join i`,
    customer: sql`i.customer_id`,
  },
];

const iso = (sql: Sql, at: Fragment): Fragment =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
