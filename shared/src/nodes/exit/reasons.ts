import { textOf } from '../../i18n/fact-text.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  exit_node: (facts: JsonObject) =>
    facts.reason ? `The journey ends here: ${textOf(facts.reason)}.` : 'The journey ends here.',
};

export const ko = {
  exit_node: (facts: JsonObject) =>
    facts.reason ? `여정이 여기에서 끝났어요: ${textOf(facts.reason)}.` : '여정이 여기에서 끝났어요.',
} satisfies Messages<typeof en>;

export const toCome = {
  en: {
    exit_node: (facts: JsonObject) =>
      facts.reason ? `The journey will end here: ${textOf(facts.reason)}.` : 'The journey will end here.',
  },
  ko: {
    exit_node: (facts: JsonObject) =>
      facts.reason ? `여정이 여기에서 끝날 거예요: ${textOf(facts.reason)}.` : '여정이 여기에서 끝날 거예요.',
  },
} satisfies ToCome;
