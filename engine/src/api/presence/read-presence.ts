import type { PresenceAnswer } from '@olle/shared/api/presence';
import type { Sql, TransactionSql } from '../../db/database.ts';
import { ApiError } from '../http/api-error.ts';

interface Row {
  readonly revision: number;
  readonly draftBy: string;
  readonly draftAt: Date;
  /** Null in the one row of a draft that nobody has open, as is what follows. */
  readonly tab: string | null;
  readonly actor: string;
  readonly nodeId: string | null;
  readonly since: Date;
  readonly editingSince: Date | null;
}

/** Who has the draft open, those who came first at first, and who saved it last. Null: the workspace was looked at. */
export async function readPresence(
  sql: Sql | TransactionSql,
  workspaceId: string | null,
  journeyId: string,
): Promise<PresenceAnswer> {
  const rows = await sql<Row[]>`
    select j.revision, j.draft_by as "draftBy", j.draft_at as "draftAt", p.tab, p.actor, p.node_id as "nodeId", p.since,
      p.editing_since as "editingSince"
    from journey j
    left join draft_presence p on p.journey_id = j.id and p.expires_at > clock_timestamp()
    where j.id = ${journeyId} and j.workspace_id = coalesce(${workspaceId}::uuid, j.workspace_id)
    order by p.since, p.tab`;
  const [draft] = rows;
  if (!draft) throw new ApiError('journey_not_found');
  return {
    people: rows.flatMap(({ tab, actor, nodeId, since, editingSince }) =>
      tab === null
        ? []
        : [
            {
              tab,
              name: actor,
              nodeId,
              since: since.toISOString(),
              editingSince: editingSince?.toISOString() ?? null,
            },
          ],
    ),
    draft: { revision: draft.revision, by: draft.draftBy, at: draft.draftAt.toISOString() },
  };
}
