import type { Names } from '@olle/shared/i18n/names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Sql } from '../db/database.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What the workspace calls the segments and journeys that these documents know by id, wherever they name them. */
export async function workspaceNames(
  sql: Sql,
  workspaceId: string,
  documents: readonly JourneyDocument[],
): Promise<Pick<Names, 'segment' | 'journey'>> {
  const ids = [...new Set(JSON.stringify(documents).match(uuid) ?? [])];
  if (ids.length === 0) return {};
  const rows = await sql<{ kind: string; id: string; name: string }[]>`
    select 'segment' as kind, id, name from segment where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'journey', id, name from journey where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`;
  const names = new Map(rows.map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  return { segment: (id) => names.get(`segment/${id}`), journey: (id) => names.get(`journey/${id}`) };
}
