import type { TransactionSql } from '../../db/database.ts';
import type { FollowUp } from '../follow-up.ts';
import type { OpenWorld } from '../open-worlds.ts';
import { flushAttributes } from './attributes.ts';
import { flushCalls } from './calls.ts';
import { insertConvoys, markOutdated } from './convoy-rows.ts';
import { flushCounters } from './counters.ts';
import { flushGoals } from './goals.ts';
import { flushMessages, placeMessages } from './messages.ts';
import { flushRefusals } from './refusals.ts';
import { flushRuns, placeRuns } from './run-rows.ts';
import { flushAnswers, flushStarts } from './starts.ts';
import { flushSteps } from './steps.ts';

/**
 * Writes what was decided, set by set, sent at once: Postgres has the next set when it is done with one. Convoys that
 * others are in come last: their rows are shared. `waking` is the convoy whose own workflow is asking: it needs no nudge.
 */
export async function flush(
  tx: TransactionSql,
  worlds: readonly OpenWorld[],
  convoyMax: number,
  waking: string | null = null,
): Promise<FollowUp> {
  const runs = placeRuns(worlds, convoyMax);
  const messages = placeMessages(worlds);
  const [start, route] = await Promise.all([
    insertConvoys(tx, runs.fresh),
    flushStarts(tx, worlds),
    flushRuns(tx, runs.rows),
    flushMessages(tx, messages.rows),
    flushSteps(tx, worlds, messages.ids),
    flushCalls(tx, worlds),
    flushAnswers(tx, worlds),
    flushAttributes(tx, worlds),
    flushGoals(tx, worlds),
    flushRefusals(tx, worlds),
    flushCounters(tx, worlds),
  ]);
  const others = runs.outdated.filter(({ convoyId }) => convoyId !== waking);
  return { start, nudge: await markOutdated(tx, others), route };
}
