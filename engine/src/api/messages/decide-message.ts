import type { Database, TransactionSql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { type Decision, decideMessages } from '../../unsent/decide-messages.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';

/** A person decides about one message. */
export async function decideMessage(
  { sql }: Pick<Database, 'sql'>,
  caller: Caller,
  id: string,
  decision: Decision,
  note: string | null,
): Promise<void> {
  const { workspaceId, actor } = caller;
  const decide = async (tx: TransactionSql) => {
    const was = (await decideMessages(tx, workspaceId, [id], decision, { actor, note })).get(id);
    if (was === undefined) {
      const [known] = await tx`select from message where id = ${id} and workspace_id = ${workspaceId}`;
      throw new ApiError(known ? 'message_not_open' : 'message_not_found');
    }
    await writeAudit(tx, caller, `message.${decision}`, id, { was, note });
    return null;
  };
  await sql.begin((tx) => onceIn(tx, caller, () => decide(tx)));
}
