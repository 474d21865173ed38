import { createHash } from 'node:crypto';
import type { Json } from '@olle/shared/json';
import type { Sql } from '../../db/database.ts';
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
 * (5xx, 429) is forgotten, so that a repeat tries again; so is a call whose process died, after two minutes.
 */
export async function once(sql: Sql, call: Remembered, run: () => Promise<Kept>): Promise<Kept> {
  const { workspaceId, key } = call;
  const path = indexed(call.path);
  const bodyHash = createHash('sha256')
    .update(`${call.method} ${canonicalJson(call.body)}`)
    .digest('hex');
  const [mine] = await sql`
    insert into idempotency as i (workspace_id, path, key, body_hash) values (${workspaceId}, ${path}, ${key}, ${bodyHash})
    on conflict (workspace_id, path, key) do update set body_hash = excluded.body_hash, status = null, response = null, created_at = now()
      where i.created_at < now() - interval '24 hours'
        or (i.status is null and i.created_at < now() - interval '2 minutes' and i.body_hash = excluded.body_hash)
    returning 1`;
  if (!mine) return await firstAnswer(sql, { ...call, path }, bodyHash);
  let kept: Kept | undefined;
  try {
    kept = await run();
    return kept;
  } finally {
    const forget = kept === undefined || kept.status >= 500 || kept.status === 429;
    await (forget
      ? sql`delete from idempotency where workspace_id = ${workspaceId} and path = ${path} and key = ${key}`
      : sql`update idempotency set status = ${kept?.status ?? null}, response = ${JSON.stringify(kept)}
            where workspace_id = ${workspaceId} and path = ${path} and key = ${key}`);
  }
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
