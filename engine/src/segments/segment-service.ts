import type { SegmentAnswer, SegmentMember } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { z } from 'zod';
import { readCursor } from '../api/http/cursor.ts';
import { toPage } from '../api/http/page.ts';
import type { SegmentService } from '../api/ports.ts';
import type { Database, Sql } from '../db/database.ts';
import type { By } from '../db/once-in.ts';
import { patienceMs, settleEntries } from '../entries/keep-entries.ts';
import type { MembersAfter } from '../worker/enrol-page.ts';
import { readSqlContext } from './conditions/context.ts';
import { isKept, keptPage } from './kept-page.ts';
import { memberPage, type PageWanted } from './member-page.ts';
import { previewSegment } from './preview.ts';
import { listSegments, readSegment } from './segment-rows.ts';
import { segmentsOf } from './segments-of.ts';
import { createSegment, removeSegment, updateSegment } from './write-segment.ts';

export interface Segments extends SegmentService {
  /** False: there is no such segment. */
  remove(by: By, id: string): Promise<boolean>;
  readonly membersAfter: MembersAfter;
}

const previewed = { exact: 100_000, sampled: 50_000 };
const exported = 1_000;
const byId = z.tuple([z.uuid()]);

/**
 * Segments are computed from what is stored when they are asked; membership is kept of those that a journey listens to.
 * @example const segments = createSegmentService(database)
 */
export function createSegmentService({ sql }: Pick<Database, 'sql'>, now: () => Date = () => new Date()): Segments {
  return {
    create: (by, segment) => createSegment(sql, by, segment),
    async update(by, id, change) {
      const found = await updateSegment(sql, by, id, change);
      // Whom a changed definition brings in or leaves out is written down and starts nobody.
      if (found && change.condition) await settleEntries(sql, patienceMs);
      return found;
    },
    async remove(by, id) {
      const found = await removeSegment(sql, by, id);
      if (found) await settleEntries(sql);
      return found;
    },
    list: (workspaceId, page) => listSegments(sql, workspaceId, page),
    get: (workspaceId, id) => readSegment(sql, workspaceId, id),
    preview: (workspaceId, condition) => previewSegment(sql, condition, { workspaceId, now: now() }, previewed),
    async members(workspaceId, id, { limit, cursor }) {
      const segment = await readSegment(sql, workspaceId, id);
      if (!segment) return null;
      const after = readCursor(cursor, byId)?.[0] ?? null;
      const pages = await pagesOf(sql, segment, { workspaceId, now: now(), reach: 'some' });
      const rows = await pages({ after, limit: limit + 1 });
      return toPage(
        rows,
        limit,
        (row) => row,
        ({ customerId }) => [customerId],
      );
    },
    export: (workspaceId, id) => everyone(sql, workspaceId, id, now()),
    evaluateFor: (workspaceId, customerId) => segmentsOf(sql, { workspaceId, customerId, now: now() }),
    async membersAfter(workspaceId: string, condition: Condition, after: string | null, limit: number) {
      const context = await readSqlContext(sql, { workspaceId, now: now(), reach: 'some' });
      const rows = await memberPage(sql, condition, context, { after, limit });
      return rows.map(({ customerId }) => customerId);
    },
  };
}

/** Kept members where a journey listens to the segment; otherwise those of whom its condition holds now. */
async function pagesOf(
  sql: Sql,
  { id, condition }: Pick<SegmentAnswer, 'id' | 'condition'>,
  asked: Parameters<typeof readSqlContext>[1],
): Promise<(wanted: PageWanted) => Promise<SegmentMember[]>> {
  if (await isKept(sql, id)) return (wanted) => keptPage(sql, id, wanted);
  const context = await readSqlContext(sql, asked);
  return (wanted) => memberPage(sql, condition, context, wanted);
}

/** Page by page with one clock, so that a slow reader holds no connection. */
async function* everyone(
  sql: Sql,
  workspaceId: string,
  id: string,
  now: Date,
): AsyncGenerator<readonly SegmentMember[]> {
  const segment = await readSegment(sql, workspaceId, id);
  if (!segment) return;
  const pages = await pagesOf(sql, segment, { workspaceId, now, reach: 'some' });
  let after: string | null = null;
  do {
    const page: SegmentMember[] = await pages({ after, limit: exported });
    if (page.length > 0) yield page;
    after = page.length < exported ? null : (page.at(-1)?.customerId ?? null);
  } while (after !== null);
}
