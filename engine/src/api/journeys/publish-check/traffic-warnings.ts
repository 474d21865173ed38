import { readPath } from '@olle/shared/conditions/path';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Problem } from '@olle/shared/journey/problem';
import type { JsonObject } from '@olle/shared/json';
import { messageEventKind } from '@olle/shared/messages/message-event';
import type { Sql } from '../../../db/database.ts';
import { hearingsOf, type PlacedHearing } from './hearings-of.ts';

/** Above this share of events without the property, somebody probably misspelt it. */
const tolerated = 0.2;
/** Of one event, and of all that a journey listens for. */
const mostSampled = { each: 1_000, all: 20_000 };

/** Does what the journey listens for come in, with the properties that it reads? Looks at a week of real traffic. */
export async function trafficWarnings(sql: Sql, workspaceId: string, document: JourneyDocument): Promise<Problem[]> {
  // Reports about our own messages come as soon as there is one, with the properties that we give them.
  const hearings = hearingsOf(document).filter(({ event }) => !messageEventKind(event));
  if (hearings.length === 0) return [];
  const samples = await sample(sql, workspaceId, [...new Set(hearings.map(({ event }) => event))]);
  return hearings.flatMap((hearing) => warningsOf(hearing, samples.get(hearing.event) ?? null));
}

function warningsOf(
  { nodeId, field, event, properties }: PlacedHearing,
  sampled: readonly JsonObject[] | null,
): Problem[] {
  const warn = (code: string, facts: JsonObject): Problem => ({ nodeId, field, code, facts, severity: 'warning' });
  if (!sampled) return [warn('event_never_seen', { event })];
  return properties.flatMap((property) => {
    const missing = sampled.filter((given) => readPath(given, property).length === 0).length;
    const share = sampled.length === 0 ? 0 : missing / sampled.length;
    if (share <= tolerated) return [];
    return [warn('property_missing_in_traffic', { event, property, percent: Math.round(share * 100) })];
  });
}

/** The latest events of each name in the last week: none when there were none lately, no entry when there never was one. */
async function sample(sql: Sql, workspaceId: string, events: string[]): Promise<Map<string, readonly JsonObject[]>> {
  const most = Math.min(mostSampled.each, Math.ceil(mostSampled.all / events.length));
  const rows = await sql<{ name: string; samples: JsonObject[] }[]>`
    select q.name, coalesce(s.samples, '[]'::jsonb) as samples from unnest(${events}::text[]) as q(name)
    cross join lateral (
      select jsonb_agg(latest.properties) as samples from (
        select e.properties from event e
        where e.workspace_id = ${workspaceId} and e.name = q.name and e.at > now() - interval '7 days'
        order by e.at desc limit ${most}) latest) s
    where s.samples is not null or exists (select from event e where e.workspace_id = ${workspaceId} and e.name = q.name)`;
  return new Map(rows.map(({ name, samples }) => [name, samples]));
}
