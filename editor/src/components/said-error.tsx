import { useMessages } from '../i18n/use-messages.ts';
import { sentenceOfError } from './sentence-of-error.ts';

/** What could not be done, in the language of the page as it is now. */
export function SaidError({ error }: { readonly error: unknown }) {
  return sentenceOfError(error, useMessages('components'));
}
