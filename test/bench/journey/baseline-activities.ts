import { randomUUID } from 'node:crypto';
import type { Sql } from '@olle/engine/db/database';
import type { BaselineActivities } from './baseline-workflows.ts';

/** The writes of one step of ours: the step, a counter, the run's position, and for a send the message. */
export function baselineActivities(sql: Sql, workspaceId: string, journeyId: string): BaselineActivities {
  const step = async (input: { runId: string; customerId: string; nodeId: string; seq: number; output: string }) => {
    const { runId, customerId, nodeId, seq, output } = input;
    await sql`
      insert into step (run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason)
      values (${runId}, ${seq}, ${workspaceId}, ${customerId}, ${nodeId}, 'node', 1, now(), now(), ${output}, '{"code":"done","facts":{}}')
      on conflict (run_id, seq) do update set outcome = excluded.outcome`;
    await sql`
      insert into counter_delta (journey_id, version, metric, subject, n, at) values (${journeyId}, 1, 'reached', ${nodeId}, 1, now())`;
    await sql`update run set node_id = ${nodeId}, step_seq = ${seq}, step_count = ${seq}, updated_at = now() where id = ${runId}`;
  };
  return {
    async baselineEnter({ runId, customerId }) {
      await sql`
        insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, trigger, visits, heard, step_count)
        values (${runId}, ${workspaceId}, ${journeyId}, 1, ${customerId}, 'waiting', now(), 0, '{}', '{}', '{}', 0)
        on conflict do nothing`;
      await sql`insert into counter_delta (journey_id, version, metric, subject, n, at) values (${journeyId}, 1, 'entered', '', 1, now())`;
    },
    async baselineSend({ runId, customerId, nodeId, seq }) {
      await sql`select attributes from customer where id = ${customerId}`;
      await sql`
        insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel, category, status, verdicts)
        values (${randomUUID()}, ${workspaceId}, ${runId}, ${nodeId}, 1, ${seq}, ${journeyId}, 1, ${customerId}, 'email', 'transactional', 'queued', '[]')
        on conflict do nothing`;
      await step({ runId, customerId, nodeId, seq, output: 'next' });
    },
    async baselineStep(input) {
      const [row] = await sql<
        { tier: string }[]
      >`select attributes->>'tier' as tier from customer where id = ${input.customerId}`;
      await step(input);
      return row?.tier ?? '';
    },
    async baselineEnd({ runId }) {
      await sql`update run set status = 'finished', ended_at = now(), node_id = null where id = ${runId}`;
    },
  };
}
