import { writtenInstant } from '@olle/shared/api/fields';
import { timelineTypes } from '@olle/shared/api/timeline';
import type { Fragment } from 'postgres';
import { z } from 'zod';
import type { Sql } from '../../../db/database.ts';
import type { Source } from './sources.ts';

/** Instant, kind and key of the last item shown. */
export const place = z.tuple([writtenInstant, z.enum(timelineTypes), z.string().max(100)]);
export type Place = z.infer<typeof place>;

/** The first comparison is for the index, the second for items of one instant. */
export const olderThan = (
  sql: Sql,
  after: Place | null,
  { at, type, key }: Pick<Source, 'at' | 'type' | 'key'>,
): Fragment =>
  after
    ? sql`${at} <= ${after[0]}::timestamptz
        and (${at}, ${type}::text collate "C", (${key}) collate "C") < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`
    : sql`true`;
