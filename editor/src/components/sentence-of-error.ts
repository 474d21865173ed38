import { ApiError } from '../api/api-error.ts';
import { currentLanguage } from '../i18n/language-store.ts';
import type { RoomMessages } from '../i18n/messages.ts';
import { refusalIn } from '../i18n/refusals.ts';

/** What happened, what is safe, what to do; the server's own sentence where it said one, in the page's language. */
export function sentenceOfError(error: unknown, t: RoomMessages<'components'>): string {
  if (!(error instanceof ApiError)) return t.errors.unexpected;
  const known = Object.entries(t.errors).find(([code]) => code === error.code)?.[1];
  // It was said in the language of its call.
  const said = refusalIn(currentLanguage(), error.code) ?? error.message;
  return known ?? t.errorWithCode(said || t.errors.unexpected, error.code);
}
