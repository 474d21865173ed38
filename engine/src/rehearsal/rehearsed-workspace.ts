import type { Condition } from '@olle/shared/conditions/condition';
import type { Sender } from '@olle/shared/messages/composed';
import type { Sql, TransactionSql } from '../db/database.ts';

/** What a rehearsal takes of the workspace: its zone, and its segments, which it asks under its own clock. */
export interface RehearsedWorkspace {
  readonly workspaceZone: string;
  readonly segments: Readonly<Record<string, Condition>>;
}

export async function readWorkspace(sql: Sql | TransactionSql, workspaceId: string): Promise<RehearsedWorkspace> {
  const [[workspace], segments] = await Promise.all([
    sql<{ zone: string | null }[]>`select settings->>'timezone' as zone from workspace where id = ${workspaceId}`,
    sql<{ id: string; condition: Condition }[]>`
      select id::text, condition from segment where workspace_id = ${workspaceId}`,
  ]);
  return {
    workspaceZone: workspace?.zone ?? 'Asia/Seoul',
    segments: Object.fromEntries(segments.map(({ id, condition }) => [id, condition])),
  };
}

/** Whose messages they are. */
export async function readSender(sql: Sql, workspaceId: string): Promise<Sender> {
  const [workspace] = await sql<{ sender: Sender }[]>`
    select settings->'sender' as sender from workspace where id = ${workspaceId}`;
  if (!workspace) throw new Error(`no workspace ${workspaceId}`);
  return workspace.sender;
}
