import type { Language } from '@olle/shared/i18n/language';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type StepTitle, stepTitles } from './step-titles.ts';

/** The steps of a journey to choose from, in the language of the page. */
export function useStepTitles(document: JourneyDocument | undefined): readonly StepTitle[] {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  return document ? titled(document, language, t.afterStep) : [];
}

/** Worked out once for every card and form that asks: documents never change. */
const worked = new WeakMap<JourneyDocument, Map<Language, readonly StepTitle[]>>();

function titled(document: JourneyDocument, language: Language, after: (step: string) => string): readonly StepTitle[] {
  const known = worked.get(document) ?? new Map<Language, readonly StepTitle[]>();
  worked.set(document, known);
  const titles = known.get(language) ?? stepTitles(document, language, after);
  known.set(language, titles);
  return titles;
}
