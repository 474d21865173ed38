import type { JsonObject } from '@olle/shared/json';
import type { MessageEventType } from '@olle/shared/messages/message-event';
import type { TransactionSql } from '../db/database.ts';
import { messageFacts } from './message-facts.ts';

/** What providers and readers report of a message that was handed over. */
export interface MessageReport {
  readonly messageId: string;
  readonly type: Exclude<MessageEventType, 'sent' | 'failed' | 'skipped'>;
  /** Of a click, the link that was followed: each link counts once. */
  readonly link?: string;
  readonly detail?: JsonObject;
}

/**
 * Puts a report on record once: the message's history, its count, and an event that journeys hear. Who follows a link has
 * opened the message, seen or not. Answers the shard in which the event waits; null when all of it was known.
 */
export async function reportMessage(tx: TransactionSql, report: MessageReport): Promise<number | null> {
  const { messageId, type, link, detail = {} } = report;
  // A statement of its own: of two reports at once, the second finds what the first wrote.
  const locked = await tx`select 1 from message where id = ${messageId} for no key update`;
  if (locked.length === 0) return null;
  const [message = { known: [], links: [] }] = await tx<{ known: string[]; links: string[] }[]>`
    select coalesce(array_agg(type), '{}') as known,
      coalesce(array_agg(detail->>'link') filter (where type = 'clicked'), '{}') as links
    from message_event where message_id = ${messageId}`;
  if (message.known.includes(type) && (link === undefined || message.links.includes(link))) return null;
  const became = type === 'clicked' && !message.known.includes('opened') ? (['opened', type] as const) : [type];
  const rows = became.map((kind, position) => ({
    position,
    became: kind,
    detail: kind === type ? { ...detail, ...(link === undefined ? {} : { link }) } : { by: 'click' },
    said: kind === 'clicked' && link !== undefined ? { link_url: link } : detail,
    first: !message.known.includes(kind),
  }));
  const told = await tx<{ shard: number }[]>`
    with x as (
      select * from jsonb_to_recordset(${tx.json(rows)}) as x(position int, became text, detail jsonb, said jsonb, first boolean)),
    about as (
      select m.*, m.rendered->>'subject' as subject, x.position, x.became, x.detail, x.said, x.first
      from message m cross join x where m.id = ${messageId}),
    history as (
      insert into message_event (workspace_id, message_id, type, detail)
      select workspace_id, id, became, detail from about order by position),
    counts as (
      insert into counter_delta (journey_id, version, metric, subject, n, at)
      select journey_id, version, became, node_id, 1, now() from about where first),
    ${messageFacts(tx, tx`select * from about order by position`)}
    select distinct shard from inboxed`;
  await markMessage(tx, report);
  return told[0]?.shard ?? null;
}

/** What the message is now, and that nothing goes to an address that does not exist or does not want it. */
async function markMessage(tx: TransactionSql, { messageId, type, detail }: MessageReport): Promise<void> {
  if (type === 'delivered') {
    await tx`update message set status = 'delivered' where id = ${messageId} and status = 'sent'`;
  } else if (type === 'bounced') {
    await tx`update message set status = 'bounced' where id = ${messageId} and status in ('sent', 'delivered')`;
  }
  if (type !== 'complained' && !(type === 'bounced' && detail?.permanent === true)) return;
  await tx`
    insert into suppression (workspace_id, channel, address, reason)
    select workspace_id, channel, lower(rendered->>'to'), ${type === 'bounced' ? 'hard_bounce' : 'complaint'}
    from message where id = ${messageId} and rendered->>'to' is not null on conflict do nothing`;
}
