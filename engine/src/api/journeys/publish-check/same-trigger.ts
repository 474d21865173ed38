import type { JourneyDocument } from '@olle/shared/journey/document';
import { meets } from '@olle/shared/journey/meets';
import type { Problem } from '@olle/shared/journey/problem';
import type { JourneySettings } from '@olle/shared/journey/settings';
import type { Trigger } from '@olle/shared/journey/trigger';
import type { Sql } from '../../../db/database.ts';

interface Beginning {
  readonly trigger: Trigger;
  readonly settings?: JourneySettings | null | undefined;
}

interface Running extends Beginning {
  readonly id: string;
  readonly name: string;
}

/**
 * Journeys that run and let the same customers in at the same time: whoever enters both is written to twice. Those of
 * one exclusion group have settled that between themselves.
 */
export async function sameTriggerWarnings(
  sql: Sql,
  workspaceId: string,
  journeyId: string,
  document: JourneyDocument,
): Promise<Problem[]> {
  const running = await sql<Running[]>`
    select j.id::text, j.name, v.document -> 'trigger' as trigger, v.document -> 'settings' as settings
    from journey j join journey_version v on v.journey_id = j.id and v.version = j.live_version
    where j.workspace_id = ${workspaceId} and j.status = 'active' and j.archived_at is null and j.id <> ${journeyId}
      and coalesce((v.document #>> '{settings,endsAt}')::timestamptz > now(), true)
    order by j.created_at, j.id`;
  const journeys = running
    .filter((other) => meets(document.trigger, other.trigger) && !areKeptApart(document, other))
    .map(({ id, name }) => ({ id, name }));
  if (journeys.length === 0) return [];
  const place = { nodeId: null, field: 'settings.exclusionGroup' };
  return [{ ...place, code: 'same_trigger_live', facts: { journeys }, severity: 'warning' }];
}

function areKeptApart({ settings: mine }: Beginning, { settings: theirs }: Beginning): boolean {
  const group = mine?.exclusionGroup;
  return (
    (group !== undefined && group === theirs?.exclusionGroup) ||
    isOver(mine?.endsAt, theirs?.startsAt) ||
    isOver(theirs?.endsAt, mine?.startsAt)
  );
}

/** One lets nobody in any more when the other begins to. */
const isOver = (end: string | undefined, start: string | undefined): boolean =>
  end !== undefined && start !== undefined && Date.parse(end) <= Date.parse(start);
