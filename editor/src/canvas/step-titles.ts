import type { Language } from '@olle/shared/i18n/language';
import { stepNames } from '@olle/shared/i18n/step-names';
import type { Edge, JourneyDocument } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { nameOfOutput } from './flow/use-words.ts';

export interface StepTitle {
  readonly id: string;
  readonly title: string;
}

/**
 * Every step to choose from, by what its card says. Those that say the same are told apart by the step or branch before
 * them, and where that is not enough by a number.
 */
export function stepTitles(
  document: JourneyDocument,
  language: Language,
  after: (step: string) => string,
): readonly StepTitle[] {
  const said = stepNames([document], language);
  const plain = document.nodes.map(({ id }) => ({ id, title: said(id) ?? id }));
  const placed = unlessAlone(plain, ({ id, title }) => {
    const before = document.edges.find(({ to }) => to === id);
    const step = before && (branchOf(document, before, language) ?? said(before.from));
    return step === undefined ? title : `${title} · ${after(step)}`;
  });
  return unlessAlone(placed, ({ title }, position) => `${title} (${position})`);
}

/** What the way is called that an edge takes out of a step with several. */
function branchOf(document: JourneyDocument, { from, output }: Edge, language: Language): string | undefined {
  const node = nodeById(document, from);
  const outputs = node ? outputsOf(node) : [];
  const taken = outputs.length > 1 ? outputs.find(({ id }) => id === output) : undefined;
  return node && taken && nameOfOutput(node, taken, language);
}

/** Retitles those that share their title with others; `position` counts from 1 among them. */
function unlessAlone(
  steps: readonly StepTitle[],
  retitle: (step: StepTitle, position: number) => string,
): readonly StepTitle[] {
  const alike = new Map<string, StepTitle[]>();
  for (const step of steps) alike.set(step.title, [...(alike.get(step.title) ?? []), step]);
  return steps.map((step) => {
    const same = alike.get(step.title) ?? [];
    return same.length < 2 ? step : { id: step.id, title: retitle(step, same.indexOf(step) + 1) };
  });
}
