import { channels } from '@olle/shared/messages/channel';
import type { Fragment } from 'postgres';
import type { Sql, TransactionSql } from '../db/database.ts';

const eventNames = Object.fromEntries(
  Object.entries(channels).map(([channel, { eventNames: names }]) => [channel, names]),
);

/**
 * What becomes of messages as facts in the inbox, where journeys hear it: of each row of `about` (a message's `id`,
 * `workspace_id`, `customer_id`, `journey_id`, `node_id`, `run_id`, `visit`, `channel`, `category`, `subject`, and what
 * became of it: `became`, `said`). Two parts of a WITH; `inboxed` answers the shards that have something to route.
 */
export const messageFacts = (sql: Sql | TransactionSql, about: Fragment): Fragment => sql`
  heard as (
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
    select m.workspace_id, m.customer_id, 'message-' || m.id || '-' || gen_random_uuid(), 'track',
      ${sql.json(eventNames)}::jsonb->m.channel->>m.became, date_trunc('milliseconds', clock_timestamp()),
      jsonb_strip_nulls(jsonb_build_object('message_id', m.id, 'email_subject', m.subject, 'channel', m.channel,
        'category', m.category, 'journey_id', m.journey_id, 'journey', j.name, 'node', m.node_id, 'run_id', m.run_id,
        'visit', m.visit) || coalesce(m.said, '{}'::jsonb))
    from (${about}) m join journey j on j.id = m.journey_id
    returning id, workspace_id, customer_id),
  inboxed as (
    insert into inbox (workspace_id, shard, customer_id, kind, event_id)
    select workspace_id, get_byte(uuid_send(customer_id), 15) & 63, customer_id, 'event', id from heard
    returning shard)`;
