import type { Json, JsonObject } from '@olle/shared/json';
import { isJsonObject } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import type { IngestDeps } from './ingest.ts';
import type { Entry, Rejected } from './item.ts';
import { readItem } from './read-item.ts';
import { writeBatch } from './write-batch.ts';

const PART = 500;
/** Of a million that cannot be mended nobody reads more; the list has them all. */
const MOST_TOLD = 1_000;

export interface Redriven {
  readonly redriven: number;
  /** Those that still cannot be taken in … */
  readonly failed: number;
  /** … the first of them, and why. */
  readonly items: readonly { readonly id: string; readonly code: string; readonly message: string }[];
}

interface Letter {
  readonly id: string;
  readonly body: Json;
  readonly at: Date;
}

/**
 * Takes dead letters in as if they came now, all open ones or those named. One without a time of its own happened when
 * it was first received. Safe to repeat: what was taken in once has its message id.
 */
export async function redriveDeadLetters(
  { database: { sql }, onCommitted }: Pick<IngestDeps, 'database' | 'onCommitted'>,
  workspaceId: string,
  ids?: readonly string[],
): Promise<Redriven> {
  const items: Redriven['items'][number][] = [];
  let [redriven, failed] = [0, 0];
  for (let last: Letter | undefined; ; ) {
    const letters = await openLetters(sql, workspaceId, ids, last);
    if (letters.length === 0) break;
    const read = letters.map((letter) => ({ id: letter.id, entry: readLetter(letter) }));
    const good = read.flatMap(({ id, entry }) => (entry.kind === 'item' ? [{ id, entry }] : []));
    const bad = read.flatMap(({ id, entry }) => (entry.kind === 'rejected' ? [{ id, ...entry.rejected }] : []));
    const entries: Entry[] = good.map(({ entry }) => entry);
    const shards = await writeBatch(sql, workspaceId, entries);
    const done = good.map(({ id }) => id);
    await sql`update dead_letter set redriven_at = now() where workspace_id = ${workspaceId} and id = any(${done}::uuid[])`;
    if (shards.length > 0) onCommitted(shards);
    await noteReasons(sql, workspaceId, bad);
    redriven += done.length;
    failed += bad.length;
    items.push(...bad.slice(0, MOST_TOLD - items.length).map(({ id, code, message }) => ({ id, code, message })));
    last = letters.at(-1);
  }
  return { redriven, failed, items };
}

function openLetters(sql: Sql, workspaceId: string, ids: readonly string[] | undefined, last: Letter | undefined) {
  return sql<Letter[]>`
    select id, body, at from dead_letter
    where workspace_id = ${workspaceId} and redriven_at is null
      ${ids ? sql`and id = any(${ids as string[]}::uuid[])` : sql``}
      ${last ? sql`and (at, id) > (${last.at}, ${last.id})` : sql``}
    order by at, id limit ${PART}`;
}

function readLetter({ id, body, at }: Letter): Entry {
  const known: Json = isJsonObject(body) ? { messageId: `dead-letter-${id}`, ...withoutNull(body) } : body;
  return readItem(known, { type: null, sentAt: null, receivedAt: at.getTime(), live: null });
}

/** A null message id is none. */
function withoutNull({ messageId, ...body }: JsonObject): JsonObject {
  return messageId === null || messageId === undefined ? body : { ...body, messageId };
}

/** The reason may be another one now: the first was mended, or the rules changed. */
async function noteReasons(sql: Sql, workspaceId: string, failed: readonly (Rejected & { id: string })[]) {
  if (failed.length === 0) return;
  const rows = failed.map(({ id, code, message }) => ({ id, code, message }));
  await sql`
    update dead_letter d set code = f.code, message = f.message
    from jsonb_to_recordset(${recordset(sql, rows)}) as f(id uuid, code text, message text)
    where d.id = f.id and d.workspace_id = ${workspaceId}`;
}
