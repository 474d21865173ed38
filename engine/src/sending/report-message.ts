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
  const isNews = (kind: string): boolean => !message.known.includes(kind);
  let shard: number | null = null;
  if (type === 'clicked' && isNews('opened')) {
    shard = await write(tx, { messageId, became: 'opened', detail: { by: 'click' }, said: {}, counts: true });
  }
  const about = link === undefined ? detail : { ...detail, link };
  const said = link === undefined ? detail : { ...detail, link_url: link };
  shard = (await write(tx, { messageId, became: type, detail: about, said, counts: isNews(type) })) ?? shard;
  await markMessage(tx, report);
  return shard;
}

interface Written {
  readonly messageId: string;
  readonly became: MessageReport['type'];
  readonly detail: JsonObject;
  /** Properties of the event. */
  readonly said: JsonObject;
  readonly counts: boolean;
}

async function write(tx: TransactionSql, { messageId, became, detail, said, counts }: Written): Promise<number | null> {
  const [told] = await tx<{ shard: number }[]>`
    with history as (
      insert into message_event (workspace_id, message_id, type, detail)
      select workspace_id, id, ${became}, ${tx.json(detail)} from message where id = ${messageId}),
    counts as (
      insert into counter_delta (journey_id, version, metric, subject, n, at)
      select journey_id, version, ${became}, node_id, 1, now() from message where id = ${messageId} and ${counts}),
    ${messageFacts(
      tx,
      tx`select *, rendered->>'subject' as subject, ${became}::text as became, ${tx.json(said)}::jsonb as said
        from message where id = ${messageId}`,
    )}
    select shard from inboxed`;
  return told?.shard ?? null;
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
