import type { MessageItem } from '@olle/shared/api/messages';
import type { Sql } from '../../db/database.ts';

export interface MessageRow extends Omit<MessageItem, 'queuedAt' | 'sentAt'> {
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
}

/** Columns of `messageTables`. */
export const messageColumns = (sql: Sql) => sql`
  m.id, c.id as "customerId", c.user_id as "userId", c.attributes->>'name' as "customerName",
  m.journey_id as "journeyId", j.name as "journeyName", m.run_id as "runId", m.node_id as "nodeId", m.channel,
  m.category, m.status, m.reason_code as "reasonCode", m.rendered->>'to' as "to", m.rendered->>'subject' as subject,
  m.queued_at as "queuedAt", m.sent_at as "sentAt"`;

export const messageTables = (sql: Sql) =>
  sql`message m join customer c on c.id = m.customer_id join journey j on j.id = m.journey_id`;

export const messageItemOf = (row: MessageRow): MessageItem => ({
  ...row,
  queuedAt: row.queuedAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});
