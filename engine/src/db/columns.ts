import type { JsonObject } from '@olle/shared/json';
import { jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';

/** An instant, to the millisecond: what JavaScript can hold, so that a value read and written back is the same. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** On every table, from the first migration. */
export const workspaceId = () => uuid('workspace_id').notNull();

export const json = <T = JsonObject>(name: string) => jsonb(name).$type<T>();
