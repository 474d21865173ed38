import type { Sql } from '../db/database.ts';
import type { Fragment } from './conditions/context.ts';

/** How customer `c` is shown in a list. */
export const memberColumns = (sql: Sql): Fragment => sql`c.id as "customerId", c.user_id as "userId",
  case jsonb_typeof(c.attributes->'name') when 'string' then c.attributes->>'name' end as name`;
