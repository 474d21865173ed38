import type { CallResult } from '@olle/shared/runner/call-result';
import type { Answer } from '@olle/shared/runner/question';
import type { TransactionSql } from '../../db/database.ts';
import type { AskedOf } from '../answer.ts';

/**
 * What became of calls; one that is still being made has no result yet. One that was given up because its run had left
 * has one, too: the run may be brought back (a migration is undone), and nobody calls for it a second time.
 */
export async function answerCallResults(
  tx: TransactionSql,
  asked: readonly AskedOf<'call'>[],
): Promise<Answer<'call'>[]> {
  const ids = asked.map(({ question }) => question.callId);
  const rows = await tx<(CallResult & { id: string })[]>`
    select id, case when status = 'discarded' and http_status is null then coalesce(error, 'call_interrupted') else error end as error,
      http_status as status, body, attempts from call
    where id = any(${ids}::uuid[]) and status <> 'waiting'`;
  const results = new Map(rows.map(({ id, ...result }) => [id, result]));
  return ids.map((id) => results.get(id) ?? null);
}
