import { randomUUID } from 'node:crypto';
import type { Sql } from '../../db/database.ts';
import type { HandOver, Provider } from '../channel.ts';

/** A provider without a world outside: what it is handed stands on the inbox page. A repeat is the same message. */
export function testInbox(sql: Sql, channel: string): Provider {
  return {
    name: 'test-inbox',
    concurrency: 8,
    asks: true,
    delivers: true,
    async hand(message, beforeHandOver): Promise<HandOver> {
      try {
        await beforeHandOver();
      } catch (error) {
        return { kind: 'unreachable', detail: String(error) };
      }
      try {
        await sql`
          insert into test_inbox (id, workspace_id, channel, "to", "from", subject, text, html, headers, message_id)
          values (${randomUUID()}, ${message.workspaceId}, ${channel}, ${message.to}, ${message.from},
            ${message.subject}, ${message.text}, ${message.html}, ${sql.json(message.headers)}, ${message.messageId})
          on conflict (message_id) do nothing`;
        return { kind: 'accepted', providerMessageId: message.messageId };
      } catch (error) {
        return { kind: 'ambiguous', detail: String(error) };
      }
    },
    async find(messageId) {
      const rows = await sql`select 1 from test_inbox where message_id = ${messageId}`;
      return rows.length > 0 ? 'has' : 'has_not';
    },
    close() {},
  };
}
