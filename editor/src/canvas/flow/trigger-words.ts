import { describeFilters } from '@olle/shared/i18n/describe-condition';
import { describeSchedule } from '@olle/shared/i18n/describe-schedule';
import { eventName } from '@olle/shared/i18n/known-names';
import { thingName } from '@olle/shared/i18n/known-properties';
import type { Language } from '@olle/shared/i18n/language';
import type { Trigger, TriggerType } from '@olle/shared/journey/trigger';
import { sayMoment } from '@olle/shared/nodes/moments/moment-words';
import type { RoomMessages } from '../../i18n/messages.ts';

interface Words {
  readonly t: RoomMessages<'canvas'>['trigger'];
  readonly language: Language;
  /** What a segment is called; undefined while nobody knows. */
  readonly segment: (id: string) => string | undefined;
}

type Of<K extends TriggerType> = Extract<Trigger, { type: K }>;

/** What brings people in, in one line. */
export function triggerSummary(trigger: Trigger, words: Words): string {
  // Each sentence takes triggers of its own type, and this is the one of the trigger's.
  const say = sentences[trigger.type] as (trigger: Trigger, words: Words) => string;
  const key = trigger.key ? words.t.perKey(thingName(trigger.key, words.language)) : '';
  return [say(trigger, words), key].filter(Boolean).join(' · ');
}

const sentences: { [K in TriggerType]: (trigger: Of<K>, words: Words) => string } = {
  event({ event, where }, { t, language }) {
    if (event === '') return t.noEvent;
    return [t.onEvent(eventName(event, language)), describeFilters(where, language)].filter(Boolean).join(' · ');
  },
  segment({ segmentId, on }, { t, segment }) {
    return segmentId === '' ? t.noSegment : t[on](segment(segmentId) ?? '…');
  },
  schedule({ cron, segmentId }, { t, language, segment }) {
    if (cron === '') return t.noSchedule;
    return segmentId === '' ? t.noSegment : t.everyone(describeSchedule(cron, language), segment(segmentId) ?? '…');
  },
  date({ attribute, anniversary, offset, time }, { t, language }) {
    if (attribute === '') return t.noDate;
    const date = sayMoment({ date: { attribute, time, ...(offset === undefined ? {} : { offset }) } }, language);
    // Everybody knows that a birthday comes every year.
    return anniversary && attribute !== 'birthday' ? t.yearly(date) : date;
  },
  api: (_trigger, { t }) => t.types.api,
};
