import type { TransactionSql } from '../../db/database.ts';
import type { FollowUp } from '../follow-up.ts';
import type { OpenWorld } from '../open-worlds.ts';
import { flushAttributes } from './attributes.ts';
import { flushCalls } from './calls.ts';
import { flushConvoys } from './convoy-rows.ts';
import { flushCounters } from './counters.ts';
import { flushGoals } from './goals.ts';
import { flushMessages } from './messages.ts';
import { flushRefusals } from './refusals.ts';
import { flushRuns } from './run-rows.ts';
import { flushAnswers, flushStarts } from './starts.ts';
import { flushSteps } from './steps.ts';

/**
 * Writes what was decided, set by set. Rows that many customers share come last: counters, as inserted changes,
 * and convoys. `waking` is the convoy whose own workflow is asking: it needs no nudge.
 */
export async function flush(
  tx: TransactionSql,
  worlds: readonly OpenWorld[],
  convoyMax: number,
  waking: string | null = null,
): Promise<FollowUp> {
  const convoys = await flushRuns(tx, worlds, convoyMax);
  const messageIds = await flushMessages(tx, worlds);
  await flushSteps(tx, worlds, messageIds);
  await flushCalls(tx, worlds);
  await flushAnswers(tx, worlds);
  const route = await flushStarts(tx, worlds);
  await flushAttributes(tx, worlds);
  await flushGoals(tx, worlds);
  await flushRefusals(tx, worlds);
  await flushCounters(tx, worlds);
  return { ...(await flushConvoys(tx, convoys, waking)), route };
}
