import { readPath } from '@olle/shared/conditions/path';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Problem } from '@olle/shared/journey/problem';
import type { JsonObject } from '@olle/shared/json';
import { messageEventKind } from '@olle/shared/messages/message-event';
import type { Sql } from '../../../db/database.ts';
import { hearingsOf, type PlacedHearing } from './hearings-of.ts';

/** Above this share of events without the property, somebody probably misspelt it. */
const tolerated = 0.2;
const mostSampled = 1_000;

/** Does what the journey listens for come in, with the properties that it reads? Looks at a week of real traffic. */
export async function trafficWarnings(sql: Sql, workspaceId: string, document: JourneyDocument): Promise<Problem[]> {
  // Reports about our own messages come as soon as there is one, with the properties that we give them.
  const hearings = hearingsOf(document).filter(({ event }) => !messageEventKind(event));
  const samples = new Map<string, readonly JsonObject[] | null>();
  for (const event of new Set(hearings.map((hearing) => hearing.event))) {
    samples.set(event, await sample(sql, workspaceId, event));
  }
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

/** The latest events of a name in the last week; null when there never was one, empty when there was none lately. */
async function sample(sql: Sql, workspaceId: string, event: string): Promise<readonly JsonObject[] | null> {
  const rows = await sql<{ properties: JsonObject }[]>`
    select properties from event
    where workspace_id = ${workspaceId} and name = ${event} and at > now() - interval '7 days'
    order by at desc limit ${mostSampled}`;
  if (rows.length > 0) return rows.map(({ properties }) => properties);
  const [ever] = await sql`select 1 from event where workspace_id = ${workspaceId} and name = ${event} limit 1`;
  return ever ? [] : null;
}
