import type { JourneyDocument } from '../journey/document.ts';
import { nodeById } from '../journey/graph.ts';
import { nodeMessages } from '../nodes/messages.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';

/**
 * Steps by what they do, as their cards say it; of several documents, the first that has the step.
 * @example sentenceOf(step.reason, 'ko', step.nodeType, { step: stepNames([document], 'ko') })
 */
export const stepNames =
  (documents: readonly JourneyDocument[], language: Language): NonNullable<Names['step']> =>
  (id) => {
    const node = documents.map((document) => nodeById(document, id)).find((found) => found !== undefined);
    return node && nodeMessages(node.type, language).summary({ ...node.config });
  };
