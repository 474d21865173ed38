import type { Condition } from '@olle/shared/conditions/condition';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Problem } from '@olle/shared/journey/problem';
import { definitionOfTrigger } from '@olle/shared/journey/trigger';
import type { Reference } from '@olle/shared/nodes/define-node';
import { definitionOf } from '@olle/shared/nodes/definitions';
import type { Sql } from '../../db/database.ts';

interface Placed extends Reference {
  readonly nodeId: string | null;
}

/** What only the workspace knows: do the pools, segments and journeys that a document names exist? */
export async function workspaceProblems(sql: Sql, workspaceId: string, document: JourneyDocument): Promise<Problem[]> {
  const references = referencesOf(document).filter(({ id }) => id.trim() !== '');
  const ids = (kind: Reference['kind']) => references.filter((one) => one.kind === kind).map(({ id }) => id);
  const [pools, segments, journeys] = [ids('coupon_pool'), ids('segment'), ids('journey')];
  if (references.length === 0) return [];
  const rows = await sql<{ kind: string; id: string; name: string }[]>`
    select 'coupon_pool' as kind, id::text, name from coupon_pool
      where workspace_id = ${workspaceId} and (name = any(${pools}) or id::text = any(${pools}))
    union all
    select 'segment', id::text, '' from segment where workspace_id = ${workspaceId} and id::text = any(${segments})
    union all
    select 'journey', id::text, '' from journey
      where workspace_id = ${workspaceId} and id::text = any(${journeys}) and archived_at is null`;
  const known = new Set(rows.flatMap(({ kind, id, name }) => [`${kind}/${id}`, `${kind}/${name}`]));
  return references
    .filter(({ kind, id }) => !known.has(`${kind}/${id}`))
    .map(({ nodeId, kind, id, field }) => ({
      nodeId,
      field,
      code: `${kind}_not_found`,
      facts: { id },
      severity: 'error',
    }));
}

function referencesOf(document: JourneyDocument): Placed[] {
  const { trigger, nodes, exits = [] } = document;
  return [
    ...segmentsIn(exits, 'exits').map((reference) => ({ ...reference, nodeId: null })),
    ...definitionOfTrigger(trigger)
      .segments(trigger)
      .map(({ id, field }) => ({ kind: 'segment' as const, id, field, nodeId: triggerId })),
    ...segmentsIn(trigger.audience, 'audience').map((reference) => ({ ...reference, nodeId: triggerId })),
    ...nodes.flatMap((node) => [
      ...definitionOf(node.type)
        .references({ ...node.config })
        .map((reference) => ({ ...reference, nodeId: node.id })),
      ...definitionOf(node.type)
        .conditions({ ...node.config })
        .flatMap(({ condition, field }) => segmentsIn(condition, field))
        .map((reference) => ({ ...reference, nodeId: node.id })),
    ]),
  ];
}

/** Segments stand anywhere in a condition. */
function segmentsIn(settings: Condition | object | undefined, path: string): Reference[] {
  if (settings === undefined) return [];
  if ('segment' in settings && typeof settings.segment === 'string' && 'member' in settings) {
    return [{ kind: 'segment', id: settings.segment, field: path }];
  }
  return Object.entries(settings).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? segmentsIn(inner, path === '' ? key : `${path}.${key}`) : [],
  );
}
