import { createHash, randomUUID } from 'node:crypto';
import type { Json } from '@olle/shared/json';
import type { Fragment } from 'postgres';
import type { Sql } from '../../db/database.ts';
import type { KeyedCall } from '../../db/once-in.ts';
import { ApiError } from './api-error.ts';
import { canonicalJson } from './canonical-json.ts';

/** An answer as it is kept and given again. */
export interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Remembered {
  readonly workspaceId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
  readonly body: Json;
}

interface Row {
  readonly bodyHash: string;
  readonly status: number | null;
  readonly response: string | null;
}

/**
 * Runs a write once per key: a repeat gets the first answer, whatever it was. Only what the server itself could not do
 * (5xx, 429) is forgotten, so that a repeat tries again; so is, after a minute, a call whose process died. Whoever tries
 * again finds what was done before (`onceIn`), does the rest and answers.
 */
export async function once(sql: Sql, call: Remembered, run: (keyed: KeyedCall) => Promise<Kept>): Promise<Kept> {
  const { workspaceId, key } = call;
  const path = indexed(call.path);
  const claim = randomUUID();
  const bodyHash = createHash('sha256')
    .update(`${call.method} ${canonicalJson(call.body)}`)
    .digest('hex');
  const [mine] = await sql`
    insert into idempotency as i (workspace_id, path, key, body_hash, claim)
    values (${workspaceId}, ${path}, ${key}, ${bodyHash}, ${claim})
    on conflict (workspace_id, path, key) do update set body_hash = excluded.body_hash, claim = excluded.claim,
        status = null, response = null, created_at = now(), done = case when ${isOver(sql)} then null else i.done end
      where ${isOver(sql)} or (i.status is null and i.body_hash = excluded.body_hash
        and (i.claim is null or i.created_at < now() - interval '1 minute'))
    returning 1`;
  if (!mine) return await firstAnswer(sql, { ...call, path }, bodyHash);
  const own = sql`workspace_id = ${workspaceId} and path = ${path} and key = ${key} and claim = ${claim}`;
  let kept: Kept | undefined;
  try {
    kept = await run({ path, key, claim });
    return kept;
  } finally {
    if (kept === undefined || kept.status >= 500 || kept.status === 429) await forget(sql, own);
    else await sql`update idempotency set status = ${kept.status}, response = ${JSON.stringify(kept)} where ${own}`;
  }
}

const isOver = (sql: Sql) => sql`i.created_at < now() - interval '24 hours'`;

/** Whoever repeats it tries again at once; what was done already stays known. */
async function forget(sql: Sql, own: Fragment): Promise<void> {
  const { count } = await sql`delete from idempotency where ${own} and done is null`;
  if (count === 0) await sql`update idempotency set claim = null where ${own}`;
}

/** A row of the index has room for some 2,700 bytes, and a path names customers by ids of any length. */
const indexed = (path: string): string =>
  path.length <= 1_000 ? path : createHash('sha256').update(path).digest('hex');

async function firstAnswer(sql: Sql, { workspaceId, path, key }: Remembered, bodyHash: string): Promise<Kept> {
  const [row] = await sql<Row[]>`
    select body_hash as "bodyHash", status, response from idempotency
    where workspace_id = ${workspaceId} and path = ${path} and key = ${key}`;
  if (row && row.bodyHash !== bodyHash) throw new ApiError('idempotency_key_reused');
  // No row: the first call has just failed and was forgotten; a repeat of this one will be the first.
  if (!row || row.response === null) throw new ApiError('idempotency_in_progress', [], { 'Retry-After': '1' });
  // Written by `once` above.
  return JSON.parse(row.response) as Kept;
}
