import type { TransactionSql } from '../../db/database.ts';
import type { OpenWorld } from '../open-worlds.ts';
import { flushAttributes } from './attributes.ts';
import { flushCounters } from './counters.ts';
import { flushGoals } from './goals.ts';
import { flushMessages } from './messages.ts';
import { type FollowUp, flushRuns } from './run-rows.ts';
import { flushSteps } from './steps.ts';

/**
 * Writes what was decided, set by set. Rows that many customers share (counters) come last, as inserted changes.
 * `waking` is the convoy whose own workflow is asking: it needs no nudge.
 */
export async function flush(
  tx: TransactionSql,
  worlds: readonly OpenWorld[],
  waking: string | null = null,
): Promise<FollowUp> {
  const followUp = await flushRuns(tx, worlds, waking);
  const messageIds = await flushMessages(tx, worlds);
  await flushSteps(tx, worlds, messageIds);
  await flushAttributes(tx, worlds);
  await flushGoals(tx, worlds);
  await flushCounters(tx, worlds);
  return followUp;
}
