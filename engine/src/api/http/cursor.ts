import { z } from 'zod';
import { ApiError } from './api-error.ts';

/** Opaque to clients: where the next page begins. */
export const writeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** A cursor that we did not write is a malformed request. */
export function readCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new ApiError('invalid_request', [{ in: 'query', path: 'cursor', code: 'bad_cursor', message: 'bad cursor' }]);
  }
}

/** Of lists by (instant, id). */
export const byTime = z.tuple([z.iso.datetime(), z.uuid()]);
