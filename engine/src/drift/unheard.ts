import { conditionExits } from '@olle/shared/journey/rules';
import { heardNames } from '@olle/shared/runner/hearing';
import type { Sql } from '../db/database.ts';
import { type RunRow, runColumns, runFromRow } from '../movement/run-row.ts';
import { PlanBook } from '../sending/plan-book.ts';

/** Most that one audit looks at: few wait for no time at all. */
const most = 10_000;

/** Those who wait for no instant, no call and no person, at a place where no event can move them: for ever. */
export async function unheardRuns(sql: Sql): Promise<RunRow[]> {
  const rows = await sql<RunRow[]>`
    select ${sql.unsafe(runColumns)} from run r
    where r.status = 'waiting' and r.node_id is not null and r.stuck is null and r.until is null and r.check_at is null
      and not exists (select 1 from call c where c.run_id = r.id and c.status = 'waiting' and r.memo->>'call' = c.id::text)
    limit ${most}`;
  const plans = new PlanBook(sql);
  const unheard: RunRow[] = [];
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100);
    await plans.load(some);
    for (const row of some) {
      const plan = plans.planOf(row);
      // Of a version that cannot be read, or a place that is none: that is another finding.
      if (!plan?.nodes[row.nodeId ?? ''] || conditionExits(plan.exits).length > 0) continue;
      if (heardNames(plan, runFromRow(row)).length === 0) unheard.push(row);
    }
  }
  return unheard;
}
