import type { Sql } from '../db/database.ts';
import { afterLostAnswer } from './conclude.ts';
import { recordOutcomes } from './record-outcomes.ts';
import type { Sender } from './sender.ts';
import { lockKey } from './sender-session.ts';

/**
 * Takes over what dead senders left. Claimed: the provider knows nothing, so it is queued again. Handing over: the
 * provider may know, so it is asked; where it cannot be, the message is `unknown` and a person decides.
 */
export async function recover(sender: Sender): Promise<void> {
  const { deps, channel, session, provider } = sender;
  const begun = await takeOver(deps.sql, channel, session.id);
  for (const { claimant, ...message } of begun) {
    deps.log.warn({ channel, messageId: message.id }, 'a sender died while it handed over');
    const settlement = await afterLostAnswer(message, 'the sender died before the answer came', provider);
    if (settlement)
      await recordOutcomes(sender, [{ ...settlement, ...(settlement.retryMs && { retryMs: 0 }) }], claimant);
  }
}

interface Begun {
  readonly id: string;
  readonly attempts: number;
  readonly claimant: string;
}

async function takeOver(sql: Sql, channel: string, sender: string): Promise<readonly Begun[]> {
  return await sql.begin(async (tx): Promise<readonly Begun[]> => {
    // The lock of a living sender cannot be had.
    const dead = await tx<{ id: string }[]>`
      with claimants as materialized (
        select distinct claimed_by as id from message
        where status in ('claimed', 'handing_over') and channel = ${channel} and claimed_by <> ${sender})
      select id from claimants where pg_try_advisory_xact_lock(${lockKey(tx, tx`id`)})`;
    if (dead.length === 0) return [];
    const ids = dead.map(({ id }) => id);
    await tx`
      update message set status = 'queued', claimed_by = null, claimed_at = null
      where status = 'claimed' and channel = ${channel} and claimed_by = any(${ids}::uuid[])`;
    return await tx<Begun[]>`
      select id, attempts, claimed_by as claimant from message
      where status = 'handing_over' and channel = ${channel} and claimed_by = any(${ids}::uuid[])`;
  });
}
