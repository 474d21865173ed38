import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import { type ConvoyNudge, type ConvoyStart, startColumns } from '../follow-up.ts';
import { newId } from '../new-id.ts';

/** A run that begins to wait for a time. */
export interface Beginner {
  readonly runId: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly version: number;
  readonly dueAt: number;
  /** It shares no workflow: a call of its own is to be made. */
  readonly alone?: boolean;
}

export interface FreshConvoy {
  readonly id: string;
  readonly workspace_id: string;
  readonly journey_id: string;
  readonly due_at: string;
  readonly bulk: boolean;
}

/** A convoy that a member left (`dueAt` null), or that is due earlier than before. */
export interface OutdatedConvoy {
  readonly convoyId: string;
  readonly dueAt: number | null;
}

/**
 * Runs of one journey version that begin to wait in one transaction share a workflow, those that are due together first.
 * A run alone is a convoy of one, and so few are no bulk either: nothing in bulk delays them.
 */
export function shareConvoys(beginners: readonly Beginner[], most: number) {
  const groups = new Map<string, Beginner[]>();
  for (const one of beginners) {
    const key = one.alone ? one.runId : `${one.workspaceId}/${one.journeyId}/${one.version}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const fresh: FreshConvoy[] = [];
  const convoyOf = new Map<string, string>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.dueAt - b.dueAt);
    for (let from = 0; from < group.length; from += most) {
      const members = group.slice(from, from + most);
      const [first] = members;
      if (!first) continue;
      const id = newId();
      const bulk = members.length > fewTogether;
      const dueAt = members.length > 1 ? wholeSecond(first.dueAt) : first.dueAt;
      fresh.push({ id, workspace_id: first.workspaceId, journey_id: first.journeyId, due_at: toIso(dueAt), bulk });
      for (const { runId } of members) convoyOf.set(runId, id);
    }
  }
  return { fresh, convoyOf };
}

/** Customers who come in the same moment by chance do not wait behind a crowd; so few are moved as quickly as one. */
export const fewTogether = 10;

/** When several wait together, those of one second are moved together. */
export const wholeSecond = (at: number): number => Math.ceil(at / 1_000) * 1_000;

export async function insertConvoys(tx: TransactionSql, fresh: readonly FreshConvoy[]): Promise<ConvoyStart[]> {
  if (fresh.length === 0) return [];
  return await tx<ConvoyStart[]>`
    insert into convoy as c (id, workspace_id, journey_id, due_at, bulk)
    select id, workspace_id, journey_id, due_at, bulk from jsonb_populate_recordset(null::convoy, ${recordset(tx, fresh)})
    returning ${tx.unsafe(startColumns)}`;
}

/** A timer is out of date when a member is due before it, or when nobody is left: who is left can wait for it. */
export async function markOutdated(tx: TransactionSql, outdated: readonly OutdatedConvoy[]): Promise<ConvoyNudge[]> {
  if (outdated.length === 0) return [];
  const ids = [...new Set(outdated.map(({ convoyId }) => convoyId))];
  // In order, and before looking who is left: of two that take the last members, the later one sees it.
  await tx`select 1 from convoy where id = any(${ids}::uuid[]) order by id for update`;
  const rows = outdated.map(({ convoyId, dueAt }) => ({ id: convoyId, due_at: dueAt === null ? null : toIso(dueAt) }));
  // The earlier instant, too: should the nudge be lost, the sweep looks for convoys that are overdue.
  const marked = await tx<(ConvoyStart & { wantedAt: Date; empty: boolean })[]>`
    update convoy c set nudge_wanted_at = clock_timestamp(), due_at = least(c.due_at, q.due_at)
    from (select o.id, min(o.due_at) as due_at, not exists (select 1 from run r where r.convoy_id = o.id) as empty
      from jsonb_to_recordset(${recordset(tx, rows)}) as o(id uuid, due_at timestamptz) group by o.id) q
    where c.id = q.id and c.closed_at is null and (q.empty or q.due_at < c.due_at)
    returning ${tx.unsafe(startColumns)}, c.nudge_wanted_at as "wantedAt", q.empty`;
  return marked.map(({ empty, ...convoy }) => (empty ? { ...convoy, dueInMs: null } : convoy));
}
