import type { Condition } from '@olle/shared/conditions/condition';
import type { TransactionSql } from '../../db/database.ts';
import type { AskedOf } from '../answer.ts';

export async function answerSegments(
  tx: TransactionSql,
  asked: readonly AskedOf<'segment'>[],
): Promise<(Condition | null)[]> {
  const ids = [...new Set(asked.map(({ question }) => question.segmentId))];
  const rows = await tx<{ id: string; workspaceId: string; condition: Condition }[]>`
    select id::text, workspace_id as "workspaceId", condition from segment where id::text = any(${ids})`;
  return asked.map(
    ({ asker, question }) =>
      rows.find(({ id, workspaceId }) => id === question.segmentId && workspaceId === asker.workspaceId)?.condition ??
      null,
  );
}
