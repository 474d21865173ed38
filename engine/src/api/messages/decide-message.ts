import type { Database, TransactionSql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { messageFacts } from '../../sending/message-facts.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';

const decisions = {
  /** Hands it over once more, under the same key: a provider that knows the key sends nothing twice. */
  retry: { status: 'queued', code: null, event: 'retried_by_hand', counts: null },
  skip: { status: 'skipped', code: 'skipped_by_hand', event: 'skipped_by_hand', counts: 'skipped' },
} as const;

export type Decision = keyof typeof decisions;

/** A person decides about a message that failed, or of which nobody knows whether it went out. */
export async function decideMessage(
  { sql }: Pick<Database, 'sql'>,
  caller: Caller,
  id: string,
  decision: Decision,
  note: string | null,
): Promise<'queued' | 'skipped'> {
  const { status, code, event, counts } = decisions[decision];
  const { workspaceId, actor } = caller;
  const decide = async (tx: TransactionSql) => {
    const [before] = await tx<{ status: string; channel: string }[]>`
      select status, channel from message where id = ${id} and workspace_id = ${workspaceId} for update`;
    if (!before) throw new ApiError('message_not_found');
    if (before.status !== 'failed' && before.status !== 'unknown') throw new ApiError('message_not_open');
    await tx`
      update message set status = ${status}, reason_code = ${code}, error = null, not_before = null, claimed_by = null,
        claimed_at = null
      where id = ${id}`;
    await tx`
      insert into message_event (workspace_id, message_id, type, detail)
      values (${workspaceId}, ${id}, ${event}, ${tx.json({ by: actor, note })})`;
    const changes = [
      ...(before.status === 'failed' ? [['failed', -1] as const] : []),
      ...(counts ? [[counts, 1] as const] : []),
    ];
    for (const [metric, n] of changes) {
      await tx`
        insert into counter_delta (journey_id, version, metric, subject, n, at)
        select journey_id, version, ${metric}, node_id, ${n}, now() from message where id = ${id}`;
    }
    if (status === 'skipped') await tellWaitingRun(tx, id, code);
    // The sender listens for this.
    if (status === 'queued') await tx`select pg_notify('message_queued', ${before.channel})`;
    await writeAudit(tx, caller, `message.${decision}`, id, { was: before.status, note });
    return null;
  };
  await sql.begin((tx) => onceIn(tx, caller, () => decide(tx)));
  return status;
}

/** A run that waits for a message of which nobody knew goes on by what the person decided. */
async function tellWaitingRun(tx: TransactionSql, id: string, code: string | null): Promise<void> {
  await tx`
    with ${messageFacts(
      tx,
      tx`select *, rendered->>'subject' as subject, 'skipped' as became, jsonb_build_object('reason', ${code}::text) as said
        from message where id = ${id} and wait_for is not null`,
    )}
    select shard from inboxed`;
}
