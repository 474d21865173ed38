import type { TimelineItem } from '@olle/shared/api/timeline';
import { eventNames } from '@olle/shared/i18n/known-names';
import type { Language } from '@olle/shared/i18n/language';
import { channelNames } from '@olle/shared/i18n/message-words';
import type { Fragment } from 'postgres';
import type { Sql } from '../../../db/database.ts';
import { movesSource } from './moves-source.ts';

/** Where one kind of item comes from: parts of `select … from … where customer = …`. */
export interface Source {
  readonly type: TimelineItem['type'];
  readonly at: Fragment;
  /** Orders items of one instant. */
  readonly key: Fragment;
  readonly item: Fragment;
  readonly from: Fragment;
  readonly customer: Fragment;
  /** What it says; null: what a step says is a sentence, which is made of it in `stepsSaying`. */
  readonly text: Fragment | null;
  /** Where that takes long to gather: what is quickly at hand and has all of it, strings as JSON writes them. */
  readonly rough?: Fragment;
  /** Of what runs made: the run and its journey. */
  readonly run?: { readonly id: Fragment; readonly journeyId: Fragment };
  /** Of what runs may be moved by: the row of `event`. */
  readonly fact?: { readonly id: Fragment; readonly name: Fragment; readonly properties: Fragment };
}

export const sourcesOf = (sql: Sql, language: Language): readonly Source[] => {
  const names = sql`${sql.json(eventNames(language))}::jsonb`;
  return [
    {
      type: 'event',
      at: sql`e.at`,
      key: sql`lpad(e.id::text, 20, '0')`,
      item: sql`jsonb_build_object('event', e.name, 'properties', e.properties, 'messageId', e.message_id,
      'receivedAt', ${iso(sql, sql`e.received_at`)})`,
      from: sql`(select * from event where type <> 'segment') e`,
      customer: sql`e.customer_id`,
      text: sql`concat_ws(' ', e.name, ${names}->>e.name, (
      select string_agg(v #>> '{}', ' ') from jsonb_path_query(e.properties, 'strict $.**') v
      where jsonb_typeof(v) in ('string', 'number', 'boolean')))`,
      rough: sql`concat_ws(' ', e.name, ${names}->>e.name, e.properties::text)`,
      fact: { id: sql`e.id`, name: sql`e.name`, properties: sql`e.properties` },
    },
    {
      type: 'segment',
      at: sql`g.at`,
      key: sql`lpad(g.id::text, 20, '0')`,
      item: sql`jsonb_build_object('segmentId', g.properties->>'segmentId', 'segmentName', g.properties->>'segmentName',
      'change', g.properties->>'change')`,
      from: sql`(select * from event where type = 'segment') g`,
      customer: sql`g.customer_id`,
      text: sql`g.properties->>'segmentName'`,
      fact: { id: sql`g.id`, name: sql`g.name`, properties: sql`g.properties` },
    },
    {
      type: 'step',
      at: sql`s.at`,
      key: sql`s.run_id || lpad(s.seq::text, 10, '0')`,
      item: sql`jsonb_build_object('runId', s.run_id, 'journeyId', r.journey_id, 'journeyName', j.name, 'seq', s.seq,
      'nodeId', s.node_id, 'nodeType', s.node_type, 'outcome', s.outcome, 'reason', s.reason, 'messageId', s.message_id)`,
      from: sql`step s join run r on r.id = s.run_id join journey j on j.id = r.journey_id`,
      customer: sql`s.customer_id`,
      text: null,
      run: { id: sql`s.run_id`, journeyId: sql`r.journey_id` },
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
      text: sql`concat_ws(' ', m.rendered->>'subject', ${channelIn(sql, language, sql`m.channel`)}, j.name)`,
      run: { id: sql`m.run_id`, journeyId: sql`m.journey_id` },
    },
    {
      type: 'consent',
      at: sql`c.at`,
      key: sql`lpad(c.id::text, 20, '0')`,
      item: sql`jsonb_build_object('channel', c.channel, 'category', c.category, 'granted', c.granted,
      'source', c.source, 'wording', c.wording, 'actor', c.actor)`,
      from: sql`consent_record c`,
      customer: sql`c.customer_id`,
      text: sql`concat_ws(' ', ${channelIn(sql, language, sql`c.channel`)}, c.source, c.wording, c.actor)`,
    },
    {
      type: 'merge',
      at: sql`i.at`,
      key: sql`lpad(i.id::text, 20, '0')`,
      item: sql`jsonb_build_object('anonymousId', i.anonymous_id, 'fromCustomerId', i.from_customer_id)`,
      from: sql`identity_join i`,
      customer: sql`i.customer_id`,
      text: sql`i.anonymous_id`,
    },
    movesSource(sql, language),
  ];
};

const channelIn = (sql: Sql, language: Language, channel: Fragment): Fragment =>
  sql`coalesce(${sql.json(channelNames[language])}::jsonb->>${channel}, ${channel})`;

const iso = (sql: Sql, at: Fragment): Fragment =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
