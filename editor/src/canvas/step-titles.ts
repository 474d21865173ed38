import type { Language } from '@olle/shared/i18n/language';
import { stepNames } from '@olle/shared/i18n/step-names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { branchName } from './flow/branch-name.ts';

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
    const step = before && (branchName(document, before, language) || said(before.from));
    return step === undefined ? title : `${title} · ${after(step)}`;
  });
  return unlessAlone(placed, ({ title }, position) => `${title} (${position})`);
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
