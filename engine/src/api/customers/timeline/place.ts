import { writtenInstant } from '@olle/shared/api/fields';
import { type TimelineItem, timelineTypes } from '@olle/shared/api/timeline';
import type { Fragment } from 'postgres';
import { z } from 'zod';
import type { Sql } from '../../../db/database.ts';
import type { Source } from './sources.ts';

/** Instant, kind and key of the last item shown. */
export const place = z.tuple([writtenInstant, z.enum(timelineTypes), z.string().max(100)]);
export type Place = z.infer<typeof place>;

/**
 * Of one instant, what came first: what let somebody in, then the version that they go by from then on, then what they did
 * there.
 */
const order: readonly TimelineItem['type'][] = ['consent', 'event', 'merge', 'segment', 'move', 'message', 'step'];

export const rankOf = (type: TimelineItem['type']): number => order.indexOf(type);

/** The first comparison is for the index, the second for items of one instant. */
export const olderThan = (
  sql: Sql,
  after: Place | null,
  { at, type, key }: Pick<Source, 'at' | 'type' | 'key'>,
): Fragment =>
  after
    ? sql`${at} <= ${after[0]}::timestamptz
        and (${at}, ${rankOf(type)}::int, (${key}) collate "C") < (${after[0]}::timestamptz, ${rankOf(after[1])}::int, ${after[2]})`
    : sql`true`;
