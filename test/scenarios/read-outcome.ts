import type { Sql } from '@olle/engine/db/database';
import type { JsonObject } from '@olle/shared/json';
import { type Outcome, type RunOutcome, type StepSeen, stepLine } from './outcome.ts';

type Row = Omit<RunOutcome, 'steps'> & { readonly journeyId: string; readonly steps: readonly StepSeen[] };

/** What the database says became of one customer. */
export async function readOutcome(
  sql: Sql,
  journeyIds: ReadonlyMap<string, string>,
  customerId: string,
): Promise<Outcome> {
  const rows = await sql<Row[]>`
    select r.journey_id as "journeyId", r.key, r.status, r.end_reason->>'code' as ended,
      coalesce((select jsonb_agg(jsonb_build_object('nodeId', s.node_id, 'outcome', s.outcome, 'reason', s.reason) order by s.seq)
        from step s where s.run_id = r.id), '[]') as steps,
      coalesce((select jsonb_agg(m.node_id || ' ' || m.status || coalesce(' ' || m.reason_code, '') order by m.step_seq)
        from message m where m.run_id = r.id), '[]') as messages,
      (select count(*)::int from goal_hit g where g.run_id = r.id) as goals
    from run r where r.customer_id = ${customerId} order by r.entered_at, r.entry_seq`;
  const counts = await sql<{ journeyId: string; metric: string; subject: string; n: number }[]>`
    select journey_id as "journeyId", metric, subject, sum(n)::int as n from counter_delta
    where journey_id = any(${[...journeyIds.values()]}::uuid[]) group by 1, 2, 3 order by min(id)`;
  const [customer] = await sql<{ attributes: JsonObject }[]>`select attributes from customer where id = ${customerId}`;
  const of = <T>(pick: (journeyId: string) => T) =>
    Object.fromEntries([...journeyIds].map(([name, journeyId]) => [name, pick(journeyId)]));
  const counted = (journeyId: string, metric: string) =>
    counts.filter((count) => count.journeyId === journeyId && count.metric === metric);
  return {
    runs: of((id) =>
      rows
        .filter(({ journeyId }) => journeyId === id)
        .map(({ journeyId: _, steps, ...run }) => ({ ...run, steps: steps.map(stepLine) })),
    ),
    refused: of((id) => counted(id, 'not_entered').flatMap(({ subject, n }) => Array<string>(n).fill(subject))),
    passed: of((id) => Object.fromEntries(counted(id, 'edge').map(({ subject, n }) => [subject, n]))),
    attributes: customer?.attributes ?? {},
  };
}
