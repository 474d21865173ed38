import type { Language } from '@olle/shared/i18n/language';
import type { Names } from '@olle/shared/i18n/names';
import type { JourneyNode } from '@olle/shared/journey/document';
import type { NodeOutput } from '@olle/shared/nodes/define-node';
import type { NodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useLanguage } from '../../i18n/language-store.ts';

/** What a node type says, in the language of the page. */
export const useNodeWords = (type: NodeType) =>
  nodeMessages(
    type,
    useLanguage(({ language }) => language),
  );

/** What the marketer called an output, or who leaves by it; else what its node calls it. */
export const nameOfOutput = (node: JourneyNode, output: NodeOutput, language: Language, names?: Names): string =>
  outputWords(node, output, language, names).name;

export interface OutputWords {
  readonly name: string;
  /** With who leaves by it, where there is more to say than the name. */
  readonly said: string;
}

export function outputWords(node: JourneyNode, output: NodeOutput, language: Language, names?: Names): OutputWords {
  const words = nodeMessages(node.type, language);
  const way = words.way?.({ ...node.config }, output.id, names);
  if (way && !way.named) return { name: way.clause, said: way.clause };
  const { outputs } = words;
  const name = output.name || (Object.hasOwn(outputs, output.id) ? (outputs[output.id] ?? output.id) : output.id);
  return { name, said: way ? `${name}: ${way.clause}` : name };
}
