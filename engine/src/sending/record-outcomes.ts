import { persist } from './persist.ts';
import { reportMessage } from './report-message.ts';
import type { Sender } from './sender.ts';
import { type Settlement, settle } from './settle.ts';

/** Writes what became of messages, and tells the router of runs that waited for it. */
export async function recordOutcomes(
  { deps, provider, session }: Pick<Sender, 'deps' | 'provider' | 'session'>,
  settlements: readonly Settlement[],
  claimant: string = session.id,
): Promise<void> {
  if (settlements.length === 0) return;
  const { shards, awaited } = await persist(() => settle(deps.sql, claimant, settlements));
  if (shards.length > 0) deps.poke?.(shards);
  if (!provider.delivers) return;
  for (const messageId of awaited) {
    const shard = await persist(() => deps.sql.begin((tx) => reportMessage(tx, { messageId, type: 'delivered' })));
    if (shard !== null) deps.poke?.([shard]);
  }
}
