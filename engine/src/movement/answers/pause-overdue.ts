import type { Overdue } from '@olle/shared/journey/late';
import { lateAfter } from '@olle/shared/runner/late';
import type { Answer } from '@olle/shared/runner/question';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/**
 * What was chosen at the end of the pause in which each instant lies. Asked only of what is handled late, so whose wait
 * ended just before a pause, and was about to be handled, was held by it, too.
 */
export async function answerPauseOverdue(
  tx: TransactionSql,
  asked: readonly AskedOf<'pause_overdue'>[],
): Promise<Answer<'pause_overdue'>[]> {
  const wanted = asked.map(({ question: { journeyId, at } }, i) => {
    return { i, journey_id: journeyId, at: toIso(at), late_at: toIso(at + lateAfter) };
  });
  const rows = await tx<{ overdue: Overdue | null }[]>`
    select p.overdue from jsonb_to_recordset(${recordset(tx, wanted)}) as q(i int, journey_id uuid, at timestamptz, late_at timestamptz)
    left join lateral (
      select overdue from journey_pause
      where journey_id = q.journey_id and paused_at <= q.late_at and resumed_at > q.at
      order by paused_at desc limit 1) p on true
    order by q.i`;
  return rows.map(({ overdue }) => overdue);
}
