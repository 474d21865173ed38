import type { MessageEvent } from '@olle/shared/conditions/memory';
import type { Fact } from '@olle/shared/runner/fact';
import type { Journeys } from '@olle/shared/runner/journey';
import type { Run } from '@olle/shared/runner/run';
import type { ForetellInput } from '@olle/shared/simulate/foretell';
import { needsOf, type PlanNeeds } from '@olle/shared/simulate/plan-needs';
import type { Sql, TransactionSql } from '../db/database.ts';
import { readClock, readCustomers } from '../movement/open-worlds.ts';
import { type RunRow, runColumns, runFromRow } from '../movement/run-row.ts';
import { readWorkspace } from './rehearsed-workspace.ts';
import { readCoupons } from './supply.ts';

/** Of an event that happened oftener the newest are read, as where a condition counts. */
const mostEvents = 20_000;
/** Codes of a pool that a rehearsal of one customer can use up. */
const mostCodes = 1_000;

interface Whose {
  readonly workspaceId: string;
  readonly customerId: string;
}

/** A customer as they stand: every run they are in, and all that those runs can ask about the past. Nothing is locked. */
export async function readPresent(
  tx: TransactionSql,
  { workspaceId, customerId }: Whose,
  journeysOf: (tx: TransactionSql, rows: readonly RunRow[]) => Promise<Journeys | undefined>,
): Promise<ForetellInput | null> {
  const [found] = await readCustomers(tx, [customerId]);
  if (!found) return null;
  const at = await readClock(tx);
  const rows = await tx<RunRow[]>`
    select ${tx.unsafe(runColumns)} from run r
    where r.customer_id = ${customerId} and r.status in ('waiting', 'held') order by r.entered_at, r.id`;
  const book = await journeysOf(tx, rows);
  if (!book) return null;
  const runs = rows.map(runFromRow);
  const { segments, workspaceZone } = await readWorkspace(tx, workspaceId);
  const journeys = versionsOf(runs, book);
  const from = Math.min(at, ...runs.map(({ enteredAt }) => enteredAt));
  const needs = journeys.map(({ plan }) => needsOf(plan, { from, segments, workspaceZone }));
  return {
    customer: found.customer,
    at,
    runs,
    journeys,
    paused: [...new Set(runs.map(({ journeyId }) => journeyId))].filter((id) => book.holds(id)),
    facts: await readFacts(tx, customerId, needs),
    messages: await readMessageEvents(tx, customerId),
    variants: await readVariants(tx, workspaceId, customerId, needs),
    coupons: await readCodes(tx, workspaceId, journeys, at),
    segments,
    workspaceZone,
  };
}

function versionsOf(runs: readonly Run[], book: Journeys): ForetellInput['journeys'] {
  const versions = new Map(runs.map(({ journeyId, version }) => [`${journeyId}/${version}`, { journeyId, version }]));
  return [...versions.values()].map(({ journeyId: id, version }) => ({ id, version, plan: book.planOf(id, version) }));
}

/** By the order of receipt, as waits and `since: entry` compare them. */
async function readFacts(
  sql: Sql | TransactionSql,
  customerId: string,
  needs: readonly PlanNeeds[],
): Promise<(Fact & { live: boolean })[]> {
  const since = new Map<string, number | null>();
  for (const [name, at] of needs.flatMap(({ events }) => [...events])) {
    const known = since.get(name);
    since.set(name, known === null || at === null ? null : Math.min(known ?? at, at));
  }
  const times = [...since.values()].map((at) => (at === null ? '-infinity' : new Date(at).toISOString()));
  const rows = await sql<(Omit<Fact, 'at'> & { at: Date; live: boolean })[]>`
    select e.id as seq, e.name, e.at, e.properties, e.live
    from unnest(${[...since.keys()]}::text[], ${times}::text[]) as w(name, since)
    cross join lateral (
      select * from event where customer_id = ${customerId} and name = w.name and at >= w.since::timestamptz
      order by at desc, id desc limit ${mostEvents}) e
    order by e.at, e.id`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

const statuses: Readonly<Record<string, MessageEvent['status']>> = {
  accepted: 'sent',
  delivered: 'delivered',
  opened: 'opened',
  clicked: 'clicked',
  bounced: 'bounced',
  failed: 'failed',
  skipped: 'skipped',
};

async function readMessageEvents(sql: Sql | TransactionSql, customerId: string): Promise<MessageEvent[]> {
  const rows = await sql<{ runId: string; node: string; channel: string; type: string; at: Date }[]>`
    select m.run_id as "runId", m.node_id as node, m.channel, v.type, v.at
    from message m join message_event v on v.message_id = m.id
    where m.customer_id = ${customerId} and v.type = any(${Object.keys(statuses)})
    order by v.at desc limit ${mostEvents}`;
  return rows.flatMap(({ type, at, ...about }) => {
    const status = statuses[type];
    return status ? [{ ...about, status, at: at.getTime() }] : [];
  });
}

async function readVariants(
  sql: Sql | TransactionSql,
  workspaceId: string,
  customerId: string,
  needs: readonly PlanNeeds[],
): Promise<Record<string, { variant: string; bucket: number }>> {
  const wanted = needs.flatMap(({ experiments }) => experiments);
  const rows = await sql<{ experiment: string; variant: string; bucket: number }[]>`
    select experiment, variant, bucket from assignment
    where workspace_id = ${workspaceId} and customer_id = ${customerId} and experiment = any(${wanted})`;
  return Object.fromEntries(rows.map(({ experiment, variant, bucket }) => [experiment, { variant, bucket }]));
}

/** As many codes as a pool has left, none of them a real one: an empty pool is one that matters. */
async function readCodes(
  sql: Sql | TransactionSql,
  workspaceId: string,
  journeys: ForetellInput['journeys'],
  at: number,
): Promise<Record<string, string[]>> {
  const codes: Record<string, string[]> = {};
  for (const { id: journeyId, plan } of journeys)
    for (const [pool, { codes: left }] of Object.entries(
      await readCoupons(sql, { workspaceId, journeyId, plan, from: at }),
    ))
      codes[pool] = Array.from({ length: Math.min(left, mostCodes) }, (_, n) => `CODE-${n + 1}`);
  return codes;
}
