import { ApiError } from '../api/api-error.ts';
import type { RoomMessages } from '../i18n/messages.ts';

/** What happened, what is safe, what to do; the server's own sentence where it said one in the page's language. */
export function sentenceOfError(error: unknown, t: RoomMessages<'components'>): string {
  if (!(error instanceof ApiError)) return t.errors.unexpected;
  const known = Object.entries(t.errors).find(([code]) => code === error.code)?.[1];
  return known ?? t.errorWithCode(error.message || t.errors.unexpected, error.code);
}
