import type { MessageAnswer } from '@olle/shared/api/messages';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { useLanguage } from '../../i18n/language-store.ts';

/** Why a message was not sent, in words; the code itself where nobody has words for it. */
export function useReasonOf(): (message: MessageAnswer) => string | undefined {
  const language = useLanguage((state) => state.language);
  return ({ reasonCode, channel, category }) => {
    if (reasonCode === null) return undefined;
    // A verdict's code is a step's reason without its prefix.
    const sentences = [`skipped_${reasonCode}`, reasonCode].map((code) => ({
      code,
      sentence: sentenceOf({ code, facts: { channel, category } }, language, 'send'),
    }));
    return sentences.find(({ code, sentence }) => sentence !== code)?.sentence ?? reasonCode;
  };
}
