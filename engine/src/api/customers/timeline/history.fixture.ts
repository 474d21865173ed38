import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@olle/shared/json';
import type { TestApi } from '../../testing/api.fixture.ts';

interface Made {
  readonly at: string;
  readonly name: string;
  readonly properties?: JsonObject;
  readonly type?: 'track' | 'segment';
}

/** A customer of a test with what happened to them, written as the engine writes it. */
export async function historyOf(api: TestApi, userId: string, workspaceId = api.workspaceId) {
  const { sql } = api.database;
  const customerId = randomUUID();
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${customerId}, ${workspaceId}, ${userId}, '{}')`;
  await sql`
    insert into customer_identity (workspace_id, kind, value, customer_id)
    values (${workspaceId}, 'user', ${userId}, ${customerId})`;
  return {
    customerId,
    async event({ at, name, properties = {}, type = 'track' }: Made): Promise<number> {
      const [row] = await sql<{ id: number }[]>`
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${workspaceId}, ${customerId}, ${randomUUID()}, ${type}, ${name}, ${at}, ${sql.json(properties)})
        returning id`;
      return Number(row?.id);
    },
    async journey(name: string): Promise<string> {
      const id = randomUUID();
      await sql`
        insert into journey (id, workspace_id, name, draft, draft_by, created_by)
        values (${id}, ${workspaceId}, ${name}, '{}', 'test', 'test')`;
      return id;
    },
    async run(journeyId: string, enteredAt: string, entrySeq = 0): Promise<string> {
      const id = randomUUID();
      await sql`
        insert into run (id, workspace_id, journey_id, version, customer_id, status, entered_at, entry_seq, ended_at, trigger,
          visits, heard, step_count)
        values (${id}, ${workspaceId}, ${journeyId}, 3, ${customerId}, 'finished', ${enteredAt}, ${entrySeq}, ${enteredAt},
          '{}', '{}', '{}', 1)`;
      return id;
    },
    async step(
      runId: string,
      {
        seq,
        at,
        nodeType,
        code,
        facts = {},
        factSeq = null,
        messageId = null,
      }: {
        readonly seq: number;
        readonly at: string;
        readonly nodeType: string;
        readonly code: string;
        readonly facts?: JsonObject;
        readonly factSeq?: number | null;
        readonly messageId?: string | null;
      },
    ): Promise<void> {
      await sql`
        insert into step (run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason,
          fact_seq, message_id)
        values (${runId}, ${seq}, ${workspaceId}, ${customerId}, ${`n${seq}`}, ${nodeType}, 1, ${at}, ${at}, 'next',
          ${sql.json({ code, facts })}, ${factSeq}, ${messageId})`;
    },
    async message(runId: string, journeyId: string, at: string, subject: string): Promise<string> {
      const id = randomUUID();
      await sql`
        insert into message (id, workspace_id, journey_id, run_id, customer_id, node_id, visit, step_seq, version, channel,
          category, status, verdicts, rendered, queued_at)
        values (${id}, ${workspaceId}, ${journeyId}, ${runId}, ${customerId}, ${id}, 1, 2, 3, 'email', 'advertising', 'sent',
          '[]', ${sql.json({ subject })}, ${at})`;
      return id;
    },
    /** To version 3, as is written when a publication moves somebody; undone at an instant, or not. */
    async move(runId: string, journeyId: string, at: string, undoneAt: string | null = null): Promise<void> {
      const id = randomUUID();
      await sql`
        insert into migration (id, workspace_id, journey_id, version, in_flight, overdue, total, actor)
        values (${id}, ${workspaceId}, ${journeyId}, 3, '{}', 'now', 1, 'Kim')`;
      await sql`
        insert into migration_run (migration_id, run_id, workspace_id, state, from_version, at, undone_at)
        values (${id}, ${runId}, ${workspaceId}, 'mapped', 2, ${at}, ${undoneAt})`;
    },
    async consent(at: string): Promise<void> {
      await sql`
        insert into consent_record (workspace_id, customer_id, channel, category, granted, source, at, wording)
        values (${workspaceId}, ${customerId}, 'email', 'advertising', true, 'phone', ${at}, '소식 받을게요')`;
    },
  };
}
