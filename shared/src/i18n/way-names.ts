import type { JourneyNode } from '../journey/document.ts';
import { definitionOf, isNodeType, type NodeType } from '../nodes/definitions.ts';
import { nodeMessages } from '../nodes/messages.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';

interface StepThen {
  readonly nodeType: string;
  /** As they were in the version that it was taken on; left out where nobody knows. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The names, and what a step that parts ways calls them: who goes there, where nobody gave a name ("갈래 2").
 * @example sentenceOf(step.reason, 'ko', step.nodeType, withWays(names, step, 'ko'))
 */
export function withWays(names: Names, { nodeType, config }: StepThen, language: Language): Names {
  if (config === undefined || !partsWays(nodeType)) return names;
  const { way } = nodeMessages(nodeType, language);
  const outputs = definitionOf(nodeType).outputs({ ...config });
  return {
    ...names,
    way: (recorded, at) => {
      const called = outputs.filter(({ id, name }) => (name || id) === recorded);
      // A name that was made may stand twice; they are asked in their order.
      const output = called.find((one) => one === outputs[at]) ?? (called.length === 1 ? called[0] : undefined);
      const said = output && way?.(config, output.id, names);
      return said && !said.named ? said.clause : undefined;
    },
  };
}

/** The same of a step of a document. */
export const withWaysOf = (names: Names, node: JourneyNode | undefined, language: Language): Names =>
  node ? withWays(names, { nodeType: node.type, config: { ...node.config } }, language) : names;

/** Whether who goes its ways can be said in words: its reasons name them. */
export const partsWays = (nodeType: string): nodeType is NodeType =>
  isNodeType(nodeType) && nodeMessages(nodeType, 'en').way !== undefined;
