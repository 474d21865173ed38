import { describeFilters } from '@olle/shared/i18n/describe-condition';
import { eventName } from '@olle/shared/i18n/known-names';
import type { Language } from '@olle/shared/i18n/language';
import type { Trigger } from '@olle/shared/journey/trigger';
import type { RoomMessages } from '../../i18n/messages.ts';

/** What brings people in, in one line. */
export function triggerSummary(trigger: Trigger, t: RoomMessages<'canvas'>, language: Language): string {
  if (trigger.type !== 'event') return t.trigger.byApi;
  if (trigger.event === '') return t.trigger.noEvent;
  const filters = describeFilters(trigger.where, language);
  const key = trigger.key ? t.trigger.perKey(trigger.key) : '';
  return [t.trigger.onEvent(eventName(trigger.event, language)), filters, key].filter(Boolean).join(' · ');
}
