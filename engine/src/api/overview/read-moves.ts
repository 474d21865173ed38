import type { OverviewAnswer } from '@olle/shared/api/overview';
import type { Sql } from '../../db/database.ts';

const most = 20;

/** Migrations, undos and enrolments that are under way, the oldest first. */
export const readMoves = (sql: Sql, workspaceId: string) => sql<OverviewAnswer['moves']>`
  select m.kind, m.id, m."journeyId", j.name as "journeyName", m.total, least(m.done, m.total) as done from (
    select case status when 'undoing' then 'undo' else 'migration' end as kind, id, journey_id as "journeyId", created_at,
      case status when 'undoing' then followed + mapped + exited else total end as total,
      case status when 'undoing' then undone + kept else followed + mapped + exited + gone + failed end as done
    from migration where status in ('running', 'undoing') and workspace_id = ${workspaceId}
    union all
    select 'enrolment', id, journey_id, created_at, total, processed
    from enrolment where status = 'running' and workspace_id = ${workspaceId}) m
  join journey j on j.id = m."journeyId" order by m.created_at, m.id limit ${most}`;
