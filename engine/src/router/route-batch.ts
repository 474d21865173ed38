import { messageInterest, profileInterest } from '@olle/shared/conditions/interests';
import { messageEventKind } from '@olle/shared/messages/message-event';
import { startJourney } from '@olle/shared/nodes/start-journey/start';
import { endDoubles } from '@olle/shared/runner/merged';
import type { Asking } from '@olle/shared/runner/question';
import { route } from '@olle/shared/runner/route';
import type { World } from '@olle/shared/runner/world';
import type { Sql, TransactionSql } from '../db/database.ts';
import { markChanged } from '../entries/mark.ts';
import { allOf, type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import { alone, inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { move } from '../movement/move.ts';
import { lockCustomers } from '../movement/open-worlds.ts';
import { type Claimed, claim, lockShards } from './claim.ts';
import { mergeCustomers, ownersNow } from './merge.ts';

export interface Routed {
  readonly followUp: FollowUp;
  /** There was more than this batch took. */
  readonly more: boolean;
  /** Shards that another router holds: to be looked at again. */
  readonly busy: readonly number[];
}

/**
 * Routes what stands in the inbox of these shards, in order per customer, and deletes the rows in the same transaction:
 * entering is one transaction, first steps included. A row that cannot be carried out is set aside with its reason.
 */
export async function routeBatch(
  sql: Sql,
  book: JourneyBook,
  shards: readonly number[],
  limit: number,
): Promise<Routed> {
  return await inTransaction(sql, async (tx, careful) => {
    const locked = await lockShards(tx, shards);
    const busy = shards.filter((shard) => !locked.includes(shard));
    const claimed = await claim(tx, locked, limit);
    const rows = uncut(claimed);
    if (rows.length === 0) return { followUp: nothingToFollow, more: false, busy };
    const routed = careful ? await routeCarefully(tx, book, rows) : await routeTogether(tx, book, rows);
    const more = claimed.length === limit || rows.length < claimed.length || routed.done < rows.length;
    return { followUp: routed.followUp, more, busy };
  });
}

interface Carried {
  readonly followUp: FollowUp;
  /** Rows that stand in the inbox no more. */
  readonly done: number;
}

async function routeTogether(tx: TransactionSql, book: JourneyBook, claimed: readonly Claimed[]): Promise<Carried> {
  const { rows, merged } = await carryOutMerges(tx, claimed);
  const factsOf = new Map<string, Claimed[]>();
  for (const row of rows) if (moves(row)) factsOf.set(row.customerId, [...(factsOf.get(row.customerId) ?? []), row]);
  const routing = new Map<string, number>();
  const factsSince = Math.min(...rows.flatMap(({ fact }) => (fact ? [fact.at] : [])));
  const { results, followUp } = await move(
    tx,
    book,
    [...new Set([...merged, ...factsOf.keys()])],
    (world) => {
      const { id } = world.customer;
      return routeAll(world, factsOf.get(id) ?? [], { routing, merged: merged.has(id) });
    },
    { factsSince },
  );
  const done = rows.filter((row) => !isFailed(row, results)).map(({ seq }) => seq);
  // Sent at once: one way to the server and back.
  await Promise.all([
    markChanged(tx, rows.flatMap(changeOf)),
    tx`delete from inbox where seq = any(${done}::bigint[])`,
  ]);
  for (const [customerId, result] of results) {
    if (result.status === 'rejected') await putAside(tx, routing.get(customerId) ?? 0, result.reason);
  }
  return { followUp, done: done.length };
}

/** Something among them cannot be written: it is found by halves, so that the others are not lost, and move together. */
async function routeCarefully(tx: TransactionSql, book: JourneyBook, rows: readonly Claimed[]): Promise<Carried> {
  const concerned = rows.flatMap(({ customerId, fromCustomerId }) =>
    fromCustomerId === null ? [customerId] : [customerId, fromCustomerId],
  );
  await lockCustomers(tx, concerned);
  return await routeHalves(tx, book, rows);
}

async function routeHalves(tx: TransactionSql, book: JourneyBook, rows: readonly Claimed[]): Promise<Carried> {
  const outcome = await alone(tx, async (inner) => routeTogether(inner, book, await asOwnedNow(inner, rows)));
  if (outcome.status === 'fulfilled') return outcome.value;
  const [row] = rows;
  if (rows.length === 1 && row) {
    await putAside(tx, row.seq, outcome.reason);
    return { followUp: nothingToFollow, done: 0 };
  }
  const middle = Math.ceil(rows.length / 2);
  const first = await routeHalves(tx, book, rows.slice(0, middle));
  const second = await routeHalves(tx, book, rows.slice(middle));
  return { followUp: allOf([first.followUp, second.followUp]), done: first.done + second.done };
}

/** It has something to say to the interpreter. */
const moves = ({ fact, start }: Claimed): boolean => fact !== null || start !== null;

const isFailed = (row: Claimed, results: ReadonlyMap<string, PromiseSettledResult<void>>): boolean =>
  moves(row) && results.get(row.customerId)?.status === 'rejected';

interface Routing {
  /** Which row was at work when the interpretation threw: the others are routed by the next batch. */
  readonly routing: Map<string, number>;
  /** A visitor became part of this customer. */
  readonly merged: boolean;
}

function* routeAll(world: World, rows: readonly Claimed[], { routing, merged }: Routing): Asking<void> {
  if (merged) endDoubles(world);
  for (const { fact, start, seq } of rows) {
    routing.set(world.customer.id, seq);
    if (fact) yield* route(world, fact);
    if (start) yield* startJourney(world, start);
  }
}

/** What may have changed of the customer's segments and dates. A merge changes the profile. */
function changeOf({ customerId, kind, fact }: Claimed) {
  if (!fact) return kind === 'merge' ? [{ customerId, name: profileInterest }] : [];
  const report = messageEventKind(fact.name) ? [{ customerId, name: messageInterest }] : [];
  return [{ customerId, name: fact.name }, ...report];
}

async function putAside(tx: TransactionSql, seq: number, why: unknown): Promise<void> {
  await tx`update inbox set set_aside_at = clock_timestamp(), error = ${String(why).replaceAll('\0', '').slice(0, 2_000)} where seq = ${seq}`;
}

/** A merge is carried out before anything else of its customer, so a batch ends, for them, before a merge in its midst. */
function uncut(rows: readonly Claimed[]): Claimed[] {
  const withFacts = new Set<string>();
  const cut = new Set<string>();
  return rows.filter(({ customerId, kind, fromCustomerId }) => {
    const about = fromCustomerId === null ? [customerId] : [customerId, fromCustomerId];
    if (about.some((id) => cut.has(id)) || (kind === 'merge' && about.some((id) => withFacts.has(id)))) {
      for (const id of about) cut.add(id);
      return false;
    }
    if (kind !== 'merge') withFacts.add(customerId);
    return true;
  });
}

/** Answers the rows with whose they are after the merges among them, and who took somebody in. */
async function carryOutMerges(tx: TransactionSql, rows: readonly Claimed[]) {
  const into: string[] = [];
  for (const { kind, fromCustomerId, customerId } of rows) {
    if (kind !== 'merge' || fromCustomerId === null) continue;
    await mergeCustomers(tx, fromCustomerId, customerId);
    into.push(customerId);
  }
  if (into.length === 0) return { rows, merged: new Set<string>() };
  const owners = await ownersNow(tx, into);
  const merged = new Set(into.map((id) => owners.get(id) ?? id));
  return { rows: await asOwnedNow(tx, rows), merged };
}

async function asOwnedNow(tx: TransactionSql, rows: readonly Claimed[]): Promise<Claimed[]> {
  const owners = await ownersNow(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  return rows.map((row) => ({ ...row, customerId: owners.get(row.customerId) ?? row.customerId }));
}
