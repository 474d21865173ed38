import type { MessageAnswer } from '@olle/shared/api/messages';
import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../../db/database.ts';
import { ApiError } from '../http/api-error.ts';
import { readMessageItems } from './list-messages.ts';

type Detail = Pick<
  MessageAnswer,
  'version' | 'visit' | 'attempts' | 'rendered' | 'verdicts' | 'providerMessageId' | 'error'
>;

/** One message: what was handed over, why, and what came of it. */
export async function readMessage(sql: Sql, workspaceId: string, id: string): Promise<MessageAnswer> {
  const [[item], [detail], reports] = await Promise.all([
    readMessageItems(sql, sql`m.id = ${id} and m.workspace_id = ${workspaceId}`, 1),
    sql<Detail[]>`
      select version, visit, attempts, rendered, verdicts, provider_message_id as "providerMessageId", error
      from message where id = ${id} and workspace_id = ${workspaceId}`,
    sql<{ type: string; at: Date; detail: JsonObject }[]>`
      select type, at, detail from message_event
      where message_id = ${id} and workspace_id = ${workspaceId} order by at, id limit 1000`,
  ]);
  if (!item || !detail) throw new ApiError('message_not_found');
  return { ...item, ...detail, reports: reports.map((report) => ({ ...report, at: report.at.toISOString() })) };
}
