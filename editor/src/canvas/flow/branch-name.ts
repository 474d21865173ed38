import type { Language } from '@olle/shared/i18n/language';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { nameOfOutput } from './use-words.ts';

/** What the way is called out of a step with several; empty for an only way, which needs no name. */
export function branchName(
  document: JourneyDocument,
  { from, output }: { readonly from: string; readonly output: string },
  language: Language,
): string {
  const node = nodeById(document, from);
  const outputs = node ? outputsOf(node) : [];
  const taken = outputs.length > 1 ? outputs.find(({ id }) => id === output) : undefined;
  return node && taken ? nameOfOutput(node, taken, language) : '';
}
