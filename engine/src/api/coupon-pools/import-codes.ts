import type { CouponImportAnswer } from '@olle/shared/api/coupon-pools';
import type { Database, Sql, TransactionSql } from '../../db/database.ts';
import { writeAudit } from '../../db/write-audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { requirePool } from './pools.ts';
import { readCodes } from './read-codes.ts';

const batchSize = 5_000;
const mostExamples = 20;
/** Each holds a connection for as long as its file takes to come in, and everybody else needs some, too. */
const mostAtOnce = 2;
let underWay = 0;

/**
 * Adds the codes of a CSV to a pool, all of them or, when the file breaks off, none. Codes that are there already are
 * left out, so that the same file may come twice.
 */
export async function importCodes(
  { sql }: Pick<Database, 'sql'>,
  caller: Caller,
  poolId: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<CouponImportAnswer> {
  await requirePool(sql, caller.workspaceId, poolId);
  if (underWay >= mostAtOnce) throw new ApiError('rate_limited', [], { 'Retry-After': '10' });
  underWay += 1;
  try {
    return await importAll(sql, caller, poolId, body);
  } finally {
    underWay -= 1;
  }
}

function importAll(
  sql: Sql,
  caller: Caller,
  poolId: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<CouponImportAnswer> {
  const { workspaceId } = caller;
  return sql.begin(async (tx) => {
    const counts = { added: 0, duplicates: 0, refused: 0 };
    const examples: { duplicates: string[]; refused: { line: number; why: string }[] } = {
      duplicates: [],
      refused: [],
    };
    const add = async (codes: readonly string[]): Promise<void> => {
      const added = await addBatch(tx, workspaceId, poolId, codes);
      const left = added.size < codes.length ? leftOut(codes, added) : [];
      counts.added += added.size;
      counts.duplicates += left.length;
      examples.duplicates.push(...left.slice(0, mostExamples - examples.duplicates.length));
    };
    let batch: string[] = [];
    for await (const row of readCodes(body)) {
      if ('refused' in row) {
        counts.refused += 1;
        if (examples.refused.length < mostExamples) examples.refused.push({ line: row.line, why: row.refused });
        continue;
      }
      batch.push(row.code);
      if (batch.length < batchSize) continue;
      await add(batch);
      batch = [];
    }
    await add(batch);
    await writeAudit(tx, caller, 'coupon_pool.import', poolId, { added: counts.added });
    return { ...counts, examples };
  });
}

async function addBatch(
  tx: TransactionSql,
  workspaceId: string,
  poolId: string,
  codes: readonly string[],
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await tx<{ code: string }[]>`
    insert into coupon (workspace_id, pool_id, code)
    select ${workspaceId}, ${poolId}, code from unnest(${codes as string[]}::text[]) as c(code)
    on conflict (pool_id, code) do nothing returning code`;
  return new Set(rows.map(({ code }) => code));
}

/** Of a code that came twice in one batch, the second is the duplicate. */
function leftOut(codes: readonly string[], added: ReadonlySet<string>): string[] {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const again = seen.has(code);
    seen.add(code);
    return again || !added.has(code);
  });
}
