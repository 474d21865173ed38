import type { Trigger } from '@olle/shared/journey/trigger';
import { definitionOfTrigger } from '@olle/shared/journey/trigger';
import { useSegment } from '../../api/segments.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { triggerSummary } from './trigger-words.ts';

/** What brings people in, in one line, with the segment's name. */
export function useTriggerSummary(trigger: Trigger): string {
  const t = useMessages('canvas').trigger;
  const language = useLanguage((state) => state.language);
  const [named] = definitionOfTrigger(trigger).segments(trigger);
  const segment = useSegment(named?.id || undefined);
  return triggerSummary(trigger, { t, language, segment: (id) => (id === named?.id ? segment.data?.name : undefined) });
}
