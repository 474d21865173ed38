import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { JsonObject } from '@olle/shared/json';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface Step {
  readonly nodeType: string | null;
  readonly nodeTitle: string | null;
}

/** The step by what its card says, or else its kind, and why somebody cannot go on there, in words. */
export function useStepWords() {
  const t = useMessages('stuck');
  const language = useLanguage((state) => state.language);
  return {
    stepOf: ({ nodeType, nodeTitle }: Step): string => {
      if (nodeTitle) return nodeTitle;
      return nodeType !== null && isNodeType(nodeType) ? nodeMessages(nodeType, language).name : t.unknownStep;
    },
    reasonOf: (nodeType: string | null, code: string, facts: JsonObject): string =>
      sentenceOf({ code, facts }, language, nodeType ?? undefined),
  };
}
