import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import { propertyPaths } from './property-paths.ts';

const MOST_NAMES = 500;
/** Where counting stops: an editor needs to know what is common, not how common. */
const MOST_COUNTED = 10_000;
const SAMPLES = 20;

export interface EventName {
  readonly name: string;
  /** Of the last 30 days; 10,000 means that or more. */
  readonly count: number;
  /** Dotted paths seen in the newest ones. */
  readonly properties: readonly string[];
}

/** The events that customers sent, the most common first. Walks the index from name to name: the size of the table does not matter. */
export async function eventNames(sql: Sql, workspaceId: string): Promise<EventName[]> {
  const rows = await sql<{ name: string; count: number; samples: JsonObject[] }[]>`
    with recursive name as (
      (select e.name, 1 as n from event e where e.workspace_id = ${workspaceId} order by e.name limit 1)
      union all
      select following.name, name.n + 1 from name cross join lateral (
        select e.name from event e where e.workspace_id = ${workspaceId} and e.name > name.name order by e.name limit 1
      ) following where name.n < ${MOST_NAMES}
    )
    select name.name, recent.count::int, coalesce(sample.samples, '[]'::jsonb) as samples
    from name
    cross join lateral (
      select count(*) from (
        select 1 from event e where e.workspace_id = ${workspaceId} and e.name = name.name
          and e.at > now() - interval '30 days' limit ${MOST_COUNTED}
      ) counted
    ) recent
    cross join lateral (
      select jsonb_agg(newest.properties) as samples from (
        select e.properties from event e where e.workspace_id = ${workspaceId} and e.name = name.name
        order by e.at desc limit ${SAMPLES}
      ) newest
    ) sample
    order by recent.count desc, name.name`;
  return rows.map(({ name, count, samples }) => ({ name, count, properties: propertyPaths(samples) }));
}
