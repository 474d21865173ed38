import type { JsonObject } from '@olle/shared/json';
import { type Category, categoryOf } from '@olle/shared/messages/gate';
import type { Customer } from '@olle/shared/runner/customer';
import type { Run } from '@olle/shared/runner/run';
import type { Sql } from '../db/database.ts';
import type { WorkspaceSettings } from '../db/schema/workspace.ts';
import { type RunRow, runColumns, runFromRow } from '../movement/run-row.ts';

/** Whom a preview is for: a customer with an event of theirs, or with their latest run of the journey, or nobody in particular. */
export interface PreviewSubject {
  readonly customer: Customer;
  /** Where an event was asked for, the one that it began. */
  readonly run: Run | null;
  readonly event: PreviewEvent | null;
  readonly plan: { readonly timezone: string | null };
  readonly journey: JsonObject;
  readonly category: Category;
  readonly workspaceZone: string;
  readonly sender: WorkspaceSettings['sender'];
}

interface PreviewEvent {
  readonly id: number;
  readonly at: Date;
  readonly customerId: string;
  readonly properties: JsonObject;
}

interface Wanted {
  readonly customerId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly event?: { readonly name: string; readonly id?: number | undefined } | undefined;
}

export async function readPreviewSubject(sql: Sql, workspaceId: string, wanted: Wanted): Promise<PreviewSubject> {
  const { journeyId = null } = wanted;
  const event = wanted.event ? await findEvent(sql, workspaceId, wanted.event, wanted.customerId) : null;
  const customerId = wanted.customerId ?? event?.customerId ?? null;
  const [workspace] = await sql<{ settings: WorkspaceSettings }[]>`
    select settings from workspace where id = ${workspaceId}`;
  if (!workspace) throw new Error(`no workspace ${workspaceId}`);
  const [customer] = await sql<{ id: string; userId: string | null; attributes: JsonObject }[]>`
    select id, user_id as "userId", attributes from customer where id = ${customerId} and workspace_id = ${workspaceId}`;
  const [journey] = await sql<
    { name: string; version: number | null; category: string | null; timezone: string | null }[]
  >`
    select name, live_version as version, draft->'settings'->>'category' as category,
      draft->'settings'->>'timezone' as timezone
    from journey where id = ${journeyId} and workspace_id = ${workspaceId}`;
  const [run] = await sql<RunRow[]>`
    select ${sql.unsafe(runColumns)} from run r
    where r.customer_id = ${customerId} and r.journey_id = ${journeyId} and r.workspace_id = ${workspaceId}
      ${event ? sql`and r.entered_at = ${event.at} and r.entry_seq = ${event.id}` : sql``}
    order by r.entered_at desc limit 1`;
  return {
    customer: { id: '', userId: null, attributes: {}, ...customer, consents: {}, suppressed: [] },
    run: run ? runFromRow(run) : null,
    event,
    plan: { timezone: journey?.timezone ?? null },
    journey: journey ? { id: journeyId, name: journey.name, version: journey.version } : {},
    category: categoryOf(journey?.category ?? 'advertising'),
    workspaceZone: workspace.settings.timezone,
    sender: workspace.settings.sender,
  };
}

/** The latest, of whomever they are, who is still there under that name; or the very one. */
async function findEvent(
  sql: Sql,
  workspaceId: string,
  { name, id }: NonNullable<Wanted['event']>,
  customerId: string | undefined,
): Promise<PreviewEvent | null> {
  const [event] = await sql<PreviewEvent[]>`
    select e.id, e.at, e.customer_id as "customerId", e.properties
    from event e join customer c on c.id = e.customer_id and c.merged_into is null
    where e.workspace_id = ${workspaceId} and e.name = ${name}
      ${customerId === undefined ? sql`` : sql`and e.customer_id = ${customerId}`}
      ${id === undefined ? sql`` : sql`and e.id = ${id}`}
    order by e.at desc limit 1`;
  return event ?? null;
}
