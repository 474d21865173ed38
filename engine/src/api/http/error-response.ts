import { errors } from '@olle/shared/api/errors';
import type { Language } from '@olle/shared/i18n/language';
import { CallTakenOver } from '../../db/once-in.ts';
import type { Log } from '../../platform/log.ts';
import { ApiError } from './api-error.ts';
import { isAway } from './database-away.ts';
import type { Kept } from './idempotency.ts';

/** The one envelope of every refusal. */
export function errorAnswer(error: unknown, language: Language, log: Log, requestId: string): Kept {
  const refusal = asRefusal(error, log, requestId);
  const { code, details, status } = refusal;
  const message = errors[code][language];
  return {
    status,
    headers: refusal.headers,
    body: JSON.stringify({ error: { code, message, ...(details.length > 0 ? { details } : {}) } }),
  };
}

function asRefusal(error: unknown, log: Log, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof CallTakenOver) return new ApiError('idempotency_in_progress', [], { 'Retry-After': '1' });
  if (isAway(error)) {
    log.warn({ err: error, requestId }, 'a part does not answer');
    return new ApiError('unavailable', [], { 'Retry-After': '2' });
  }
  log.error({ err: error, requestId }, 'a call failed');
  return new ApiError('internal', [{ requestId }]);
}
