import type { JsonObject } from '@olle/shared/json';
import type { Outgoing } from '@olle/shared/messages/composed';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { standing } from './standing.ts';

export interface Mark {
  readonly id: string;
  readonly rendered: Outgoing;
  readonly verdict: JsonObject;
}

/**
 * The provider may know of these messages from now on. Answers which may go: one whose journey was paused, whose run was
 * ended or whose customer withdrew consent since it was claimed stays `claimed`.
 */
export async function markHandingOver(sql: Sql, sender: string, marks: readonly Mark[]): Promise<Set<string>> {
  const { held, calledOff } = standing(sql);
  const rows = await sql<{ id: string }[]>`
    update message m set status = 'handing_over', rendered = x.rendered, verdicts = m.verdicts || x.verdict
    from jsonb_to_recordset(${recordset(sql, marks)}) as x(id uuid, rendered jsonb, verdict jsonb),
      journey j, workspace w, run r
    where m.id = x.id and m.id = any(${marks.map(({ id }) => id)}::uuid[]) and m.status = 'claimed' and m.claimed_by = ${sender}
      and j.id = m.journey_id and w.id = m.workspace_id and r.id = m.run_id
      and not ${held} and not ${calledOff}
    returning m.id`;
  return new Set(rows.map(({ id }) => id));
}
