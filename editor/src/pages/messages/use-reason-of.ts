import { sentenceOf } from '@olle/shared/i18n/reasons';
import { useLanguage } from '../../i18n/language-store.ts';

/** Why a message was not sent, in words; the code itself where nobody has words for it. */
export function useReasonOf(): (code: string) => string {
  const language = useLanguage((state) => state.language);
  return (code) => sentenceOf({ code, facts: { channel: 'email', category: 'advertising' } }, language, 'send');
}
