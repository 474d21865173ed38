import { channels } from '@olle/shared/messages/channel';
import type { Sql, TransactionSql } from '../db/database.ts';

const addressAttributes = Object.fromEntries(
  Object.entries(channels).map(([channel, { reach }]) => [channel, reach.addressAttribute]),
);

/** Of a customer row `c`: the channels whose address takes no message any more. */
export const suppressedChannels = (sql: Sql | TransactionSql) => sql`
  (select array_agg(s.channel) from suppression s where s.workspace_id = c.workspace_id
    and s.address = lower(c.attributes->>(${sql.json(addressAttributes)}::jsonb->>s.channel)))`;
