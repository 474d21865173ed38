import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { attributeName, attributeTitle } from './attribute-names.ts';
import { describeFacts } from './describe-facts.ts';
import { textOf } from './fact-text.ts';
import { formatMoment } from './format-moment.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import type { Language, Messages } from './language.ts';

/** Why a customer is not in a journey, as far as the journey's door was never reached: the trigger itself. */
const en = {
  journey_is_paused: () => 'This journey is paused: nobody comes in until it is resumed.',
  journey_is_not_active: () => 'This journey was not started, or was stopped: nobody comes in.',
  inside_now: (facts: JsonObject) => `Is in this journey now, since ${at(facts, 'en')}.`,
  was_inside: (facts: JsonObject) =>
    `Came into this journey on ${at(facts, 'en')} and has left it since. Comes in again the next time it starts for them.`,
  would_enter: () => 'Nothing keeps this customer out: comes in the next time the journey starts for them.',
  trigger_never: (facts: JsonObject) =>
    `${event(facts, 'en')}, which starts this journey, never came in for this customer.`,
  trigger_filtered: (facts: JsonObject) => {
    const saw = describeFacts(ofEvent(facts.saw), 'en');
    return `${event(facts, 'en')} happened (last on ${at(facts, 'en')}), but not as the journey asks${saw && `: ${saw}`}.`;
  },
  trigger_history: (facts: JsonObject) =>
    `${event(facts, 'en')} of ${at(facts, 'en')} came in as history, which starts no journey.`,
  trigger_before_journey: (facts: JsonObject) =>
    `${event(facts, 'en')} happened on ${at(facts, 'en')}, before this journey was published.`,
  trigger_too_early: (facts: JsonObject) =>
    `${event(facts, 'en')} of ${at(facts, 'en')} began nothing: the journey was not letting people in then, or its settings were others.`,
  outside_segment: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'en');
    return `Is not in the segment${named(facts, 'en')} that this journey is for${saw && `: ${saw}`}.`;
  },
  in_segment_before: (facts: JsonObject) =>
    `Was in the segment${named(facts, 'en')} before the journey began to listen; it starts with those who come in.`,
  still_in_segment: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'en');
    return `Is still in the segment${named(facts, 'en')}${saw && ` (${saw})`}; the journey starts with those who leave it.`;
  },
  never_in_segment: (facts: JsonObject) =>
    `Has not left the segment${named(facts, 'en')} since the journey began to listen.`,
  schedule_waits: () => 'Is in the segment; comes in the next time that the journey starts by its schedule.',
  no_date: (facts: JsonObject) =>
    `${attributeTitle(textOf(facts.attribute), 'en')} holds no date that is still to come${shown(facts, ': it is ', '')}.`,
  date_waits: (facts: JsonObject) => `The date has not come yet: comes in on ${at(facts, 'en')}.`,
  only_by_hand: () => 'This journey lets in whom somebody names, by hand or by API. Nobody has named this customer.',
};

const ko = {
  journey_is_paused: () => '여정이 일시 정지돼 있어서, 다시 시작할 때까지 아무도 들어오지 않아요.',
  journey_is_not_active: () => '여정을 시작하지 않았거나 끝내서 아무도 들어오지 않아요.',
  inside_now: (facts: JsonObject) => `${at(facts, 'ko')}부터 이 여정 안에 있어요.`,
  was_inside: (facts: JsonObject) =>
    `${at(facts, 'ko')}에 들어왔다가 나갔어요. 여정을 시작할 일이 다음에 일어나면 다시 들어와요.`,
  would_enter: () => '막는 것이 없어요. 여정을 시작할 일이 다음에 일어나면 들어와요.',
  trigger_never: (facts: JsonObject) =>
    `여정을 시작하는 ${josa(event(facts, 'ko'), '이/가')} 이 고객에게 한 번도 없었어요.`,
  trigger_filtered: (facts: JsonObject) => {
    const saw = describeFacts(ofEvent(facts.saw), 'ko');
    return `${josa(event(facts, 'ko'), '이/가')} 있었지만(마지막: ${at(facts, 'ko')}) 시작 조건에 맞지 않았어요${saw && ` (${saw})`}.`;
  },
  trigger_history: (facts: JsonObject) =>
    `${at(facts, 'ko')}의 ${josa(event(facts, 'ko'), '은/는')} 지난 기록으로 들어와서 여정을 시작하지 않아요.`,
  trigger_before_journey: (facts: JsonObject) =>
    `${at(facts, 'ko')}의 ${josa(event(facts, 'ko'), '은/는')} 여정을 발행하기 전 일이에요.`,
  trigger_too_early: (facts: JsonObject) =>
    `${at(facts, 'ko')}의 ${josa(event(facts, 'ko'), '으로/로')}는 시작되지 않았어요. 그때는 여정이 고객을 받지 않았거나 설정이 지금과 달랐어요.`,
  outside_segment: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'ko');
    return `여정의 대상인 고객 그룹${named(facts, 'ko')}에 속하지 않아요${saw && ` (${saw})`}.`;
  },
  in_segment_before: (facts: JsonObject) =>
    `여정을 시작하기 전부터 고객 그룹${named(facts, 'ko')}에 있었어요. 새로 들어온 고객부터 시작해요.`,
  still_in_segment: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'ko');
    return `아직 고객 그룹${named(facts, 'ko')} 안에 있어요${saw && ` (${saw})`}. 그룹에서 나가면 시작해요.`;
  },
  never_in_segment: (facts: JsonObject) => `여정을 시작한 뒤로 고객 그룹${named(facts, 'ko')}에서 나간 적이 없어요.`,
  schedule_waits: () => '고객 그룹에 속해 있어요. 정해진 다음 때에 들어와요.',
  no_date: (facts: JsonObject) =>
    `${attributeName(textOf(facts.attribute), 'ko')}에 앞으로 올 날짜가 없어요${shown(facts, ' (지금 값: ', ')')}.`,
  date_waits: (facts: JsonObject) => `아직 날짜가 안 됐어요. ${at(facts, 'ko')}에 들어와요.`,
  only_by_hand: () => '담당자나 API가 정한 고객만 들어오는 여정이에요. 이 고객은 정해진 적이 없어요.',
} satisfies Messages<typeof en>;

export type EntryReason = keyof typeof en;

const event = (facts: JsonObject, language: Language): string => eventName(textOf(facts.event), language);
const at = (facts: JsonObject, language: Language): string =>
  formatMoment(textOf(facts.at), textOf(facts.zone), language);
/** What a filter saw is a property of the event, though it is recorded as an attribute. */
function ofEvent(saw: Json | undefined): Json | undefined {
  if (!isJsonObject(saw) || saw.attribute === undefined) return saw;
  const { attribute: property, ...rest } = saw;
  return { ...rest, property };
}
const named = ({ segmentName }: JsonObject, language: Language): string => {
  const name = textOf(segmentName);
  return name && (language === 'ko' ? ` '${name}'` : ` “${name}”`);
};
const shown = ({ value }: JsonObject, before: string, after: string): string =>
  textOf(value) && `${before}${textOf(value)}${after}`;

export const entryReasons: Record<Language, Readonly<Record<string, (facts: JsonObject) => string>>> = { ko, en };
