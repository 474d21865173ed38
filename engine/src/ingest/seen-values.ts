import type { SeenValuesQuery } from '@olle/shared/api/settings';
import { elementsOf, readPath } from '@olle/shared/conditions/path';
import type { Json } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import { isPersonal, isPersonalPath } from './personal.ts';

/** So many of the newest are looked at, whatever the size of the table. */
const SAMPLES = 1_000;
const MOST = 20;
/** What fewer customers have may tell who they are. */
const FEWEST = 3;
const LONGEST = 80;

export type SeenValue = string | number | boolean;

/** What a property of an event or an attribute of customers often is: for an editor to suggest. Nothing personal. */
export async function seenValues(sql: Sql, workspaceId: string, asked: SeenValuesQuery): Promise<SeenValue[]> {
  const { event, property, attribute } = asked;
  const path = attribute ?? property ?? '';
  if (isPersonalPath(path)) return [];
  const [root = ''] = path.split('.');
  const rows = await sql<{ customerId: string; value: Json }[]>`
    ${
      event === undefined
        ? sql`select id as "customerId", attributes->${root} as value from customer
            where workspace_id = ${workspaceId} and merged_into is null order by created_at desc, id desc`
        : sql`select customer_id as "customerId", properties->${root} as value from event
            where workspace_id = ${workspaceId} and name = ${event} order by at desc`
    } limit ${SAMPLES}`;
  const whose = new Map<SeenValue, Set<string>>();
  for (const { customerId, value } of rows)
    for (const seen of elementsOf(readPath({ [root]: value }, path)))
      if (isSuggestible(seen)) whose.set(seen, (whose.get(seen) ?? new Set()).add(customerId));
  return [...whose]
    .filter(([, customers]) => customers.size >= FEWEST)
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, MOST)
    .map(([value]) => value);
}

function isSuggestible(value: Json): value is SeenValue {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  return typeof value === 'string' && value !== '' && value.length <= LONGEST && !isPersonal(value);
}
