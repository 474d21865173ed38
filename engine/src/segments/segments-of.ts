import type { Sql } from '../db/database.ts';
import { conditionToSql } from './conditions/condition-to-sql.ts';
import { readSqlContext } from './conditions/context.ts';

interface Asked {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly now: Date;
}

/** A statement is planned as a whole: too many segments in one would take longer to plan than to answer. */
const atOnce = 20;

/** The segments that a customer is in now, by name. */
export async function segmentsOf(sql: Sql, asked: Asked): Promise<{ id: string; name: string }[]> {
  const { workspaceId, customerId, now } = asked;
  const context = await readSqlContext(sql, { workspaceId, now, reach: 'some' });
  const segments = await sql<{ id: string; name: string }[]>`
    select id::text, name from segment where workspace_id = ${workspaceId} order by name, id`;
  const joined = new Set<string>();
  for (let from = 0; from < segments.length; from += atOnce) {
    const answers = segments.slice(from, from + atOnce).flatMap(({ id }) => {
      const condition = context.segments.get(id);
      return condition
        ? [
            sql`union all select ${id} from customer c where c.id = ${customerId} and c.workspace_id = ${workspaceId}
            and c.merged_into is null and ${conditionToSql(sql, condition, context)}`,
          ]
        : [];
    });
    const rows = await sql<{ id: string }[]>`select null as id where false ${answers}`;
    for (const { id } of rows) joined.add(id);
  }
  return segments.filter(({ id }) => joined.has(id)).map(({ id, name }) => ({ id, name }));
}
