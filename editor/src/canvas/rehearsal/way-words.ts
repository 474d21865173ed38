import type { BacktestAnswer } from '@olle/shared/api/backtest';
import type { Language } from '@olle/shared/i18n/language';
import type { Names } from '@olle/shared/i18n/names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { nameOfOutput } from '../flow/use-words.ts';

type Steps = BacktestAnswer['paths'][number]['samples'][number]['steps'];

/** Which way somebody went, wherever there was more than one: "timed out", "VIP". */
export function wayWords(
  steps: Steps,
  document: JourneyDocument,
  language: Language,
  names?: Names,
): readonly string[] {
  return steps.flatMap(({ nodeId, outcome }) => {
    const node = nodeById(document, nodeId);
    const outputs = node ? outputsOf(node) : [];
    const taken = outputs.length > 1 ? outputs.find(({ id }) => id === outcome) : undefined;
    return node && taken ? [nameOfOutput(node, taken, language, names)] : [];
  });
}
