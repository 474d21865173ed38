import type { RefusalItem } from '@olle/shared/api/customers';
import { writtenInstant } from '@olle/shared/api/fields';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { Reason } from '@olle/shared/runner/reason';
import { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

/** Instant, journey and code of the last item shown. */
const place = z.tuple([writtenInstant, z.uuid(), z.string().max(100)]);

interface Row {
  readonly journeyId: string;
  readonly journeyName: string;
  readonly version: number;
  readonly reason: Reason;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The journeys that did not let a customer in, and why, the latest first: one item for each kind of reason. */
export async function listRefusals(
  sql: Sql,
  customerId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<RefusalItem>> {
  const after = readCursor(cursor, place);
  const rows = await sql<Row[]>`
    select r.journey_id as "journeyId", j.name as "journeyName", r.version, r.reason, r.times, r.first_at as "firstAt",
      r.last_at as "lastAt"
    from entry_refused r join journey j on j.id = r.journey_id
    where r.customer_id = ${customerId}
      ${after ? sql`and (r.last_at, r.journey_id, r.code collate "C") < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})` : sql``}
    order by r.last_at desc, r.journey_id desc, r.code collate "C" desc limit ${limit + 1}`;
  return toPage(
    rows,
    limit,
    ({ firstAt, lastAt, ...row }) => ({ ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() }),
    ({ lastAt, journeyId, reason }) => [lastAt.toISOString(), journeyId, reason.code],
  );
}
