import type { errors } from '@olle/shared/api/errors';
import type { Language } from '@olle/shared/i18n/language';

let sentences: typeof errors | undefined;

/**
 * What refusals mean in every language. The server says each in the language of its call, so this is of use to nobody
 * before another language is chosen.
 */
export async function fetchRefusals(): Promise<void> {
  ({ errors: sentences } = await import('@olle/shared/api/errors'));
}

export function refusalIn(language: Language, code: string): string | undefined {
  return Object.entries(sentences ?? {}).find(([known]) => known === code)?.[1][language];
}
