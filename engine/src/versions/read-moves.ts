import type { RunMove } from '@olle/shared/api/runs';
import type { Sql } from '../db/database.ts';

interface MoveRow extends Omit<RunMove, 'at' | 'undoneAt'> {
  readonly at: Date;
  readonly undoneAt: Date | null;
}

/** Every move of a run from one version to another, oldest first: by its journey's migrations, of which there are few. */
export async function readMoves(sql: Sql, workspaceId: string, runId: string): Promise<RunMove[]> {
  const rows = await sql<MoveRow[]>`
    select l.at, l.from_version as "from", m.version as "to", l.state as action, l.undone_at as "undoneAt",
      m.id as "migrationId", m.actor
    from run r join migration m on m.journey_id = r.journey_id
      join migration_run l on l.migration_id = m.id and l.run_id = r.id
    where r.id = ${runId} and r.workspace_id = ${workspaceId} and l.from_version is not null
    order by l.at, m.created_at`;
  return rows.map(({ at, undoneAt, ...move }) => ({
    ...move,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }));
}
