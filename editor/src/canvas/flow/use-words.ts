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

/** What the marketer called an output, else what its node calls it. */
export const nameOfOutput = ({ id, name }: NodeOutput, words: Readonly<Record<string, string>>): string =>
  name || (Object.hasOwn(words, id) ? (words[id] ?? id) : id);
