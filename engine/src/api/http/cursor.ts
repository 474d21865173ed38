import { writtenInstant } from '@olle/shared/api/fields';
import type { Json } from '@olle/shared/json';
import { z } from 'zod';
import { storageProblem } from '../../ingest/storable.ts';
import { ApiError } from './api-error.ts';

/** Opaque to clients: where the next page begins. */
export const writeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** A cursor that we did not write is a malformed request. */
export function readCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    const place: Json = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (storageProblem(place)) throw new Error('nothing that we wrote');
    return schema.parse(place);
  } catch {
    throw new ApiError('invalid_request', [{ in: 'query', path: 'cursor', code: 'bad_cursor', message: 'bad cursor' }]);
  }
}

/** Of lists by (instant, id). */
export const byTime = z.tuple([writtenInstant, z.uuid()]);
