import type { JourneyDocument } from '@olle/shared/journey/document';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type StepTitle, stepTitles } from './step-titles.ts';

/** The steps of a journey to choose from, in the language of the page. */
export function useStepTitles(document: JourneyDocument | undefined): readonly StepTitle[] {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  return useMemo(() => (document ? stepTitles(document, language, t.afterStep) : []), [document, language, t]);
}
