import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { behaviourOf } from '@olle/shared/nodes/behaviours';
import { addDuration } from '@olle/shared/schedule/zone';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { dueByCustomer } from './due-by-customer.ts';
import type { PeopleAt } from './positions.ts';

/** How many of those who wait at each place would be through by now, had their wait begun under `target`. */
export type DueNow = ReadonlyMap<string, number>;

export const placeKey = ({ version, nodeId }: Pick<PeopleAt, 'version' | 'nodeId'>): string => `${version}/${nodeId}`;

interface Asked {
  readonly sql: Sql;
  readonly journeyId: string;
  readonly target: JourneyDocument;
  readonly workspaceZone: string;
  readonly now: number;
}

export async function dueNow(asked: Asked, places: readonly PeopleAt[]): Promise<DueNow> {
  const due = new Map<string, number>();
  const cuts: { version: number; node_id: string; cut: string }[] = [];
  for (const place of places) {
    const node = nodeById(asked.target, place.nodeId);
    const behaviour = node && behaviourOf(node.type);
    if (!node || !behaviour?.again) continue;
    const lasts = behaviour.lasts?.({ ...node.config }) ?? null;
    if (lasts === null) due.set(placeKey(place), await dueByCustomer(asked, place));
    else
      cuts.push({
        version: place.version,
        node_id: place.nodeId,
        cut: new Date(latestBegin(asked, lasts)).toISOString(),
      });
  }
  if (cuts.length === 0) return due;
  const { sql, journeyId } = asked;
  const rows = await sql<{ version: number; nodeId: string; due: number }[]>`
    select r.version, r.node_id as "nodeId", count(*)::int as due
    from jsonb_to_recordset(${recordset(sql, cuts)}) as q(version int, node_id text, cut timestamptz)
    join run r on r.journey_id = ${journeyId} and r.node_id = q.node_id and r.version = q.version
    where r.status in ('waiting', 'held') and r.stuck is null
      and r.since + case jsonb_typeof(r.memo->'late') when 'number' then (r.memo->>'late')::float8 else 0 end
        * interval '1 millisecond' <= q.cut
    group by 1, 2`;
  for (const row of rows) due.set(placeKey(row), row.due);
  return due;
}

/** The latest instant at which a wait of this length may have begun to be over now; months are not all as long. */
function latestBegin({ now, workspaceZone }: Asked, lasts: string): number {
  let [low, high] = [now - 4_000 * 86_400_000, now];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (addDuration(middle, lasts, workspaceZone) <= now) low = middle;
    else high = middle;
  }
  return addDuration(high, lasts, workspaceZone) <= now ? high : low;
}
