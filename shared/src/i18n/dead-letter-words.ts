import type { Language, Messages } from './language.ts';

/** Why a call of a shop could not be taken in, by code: for whoever mends the shop's code. */
const en = {
  not_an_object: 'A call is a JSON object.',
  not_a_batch: 'A batch holds a list named batch.',
  unknown_type: 'type is none that exists: track, identify, page, screen, group, alias.',
  too_large: 'The call is larger than 32 KB.',
  too_deep: 'It is nested more than 64 levels deep.',
  invalid_text: 'A text holds a character that cannot be stored.',
  id_missing: 'Neither userId nor anonymousId is there.',
  event_missing: 'event is missing.',
  previous_id_missing: 'previousId is missing.',
  invalid_id: 'An id is no text, or too long.',
  invalid_event: 'The event’s name is no text, or too long.',
  invalid_properties: 'properties is no object.',
  invalid_traits: 'traits is no object.',
  invalid_email: 'traits.email is too long.',
  invalid_timestamp: 'timestamp must be ISO 8601 with an offset, from 1900 on.',
  invalid_consent: 'A consent names its channel, and its category if not advertising.',
  not_storable: 'The database refused it.',
};

const ko = {
  not_an_object: '호출 하나는 JSON 객체여야 해요.',
  not_a_batch: '묶음에는 batch 목록이 있어야 해요.',
  unknown_type: 'type은 track, identify, page, screen, group, alias 가운데 하나여야 해요.',
  too_large: '호출 하나가 32KB를 넘어요.',
  too_deep: '64단계보다 깊이 겹쳐 있어요.',
  invalid_text: '저장할 수 없는 글자가 들어 있어요.',
  id_missing: 'userId도 anonymousId도 없어요.',
  event_missing: 'event가 없어요.',
  previous_id_missing: 'previousId가 없어요.',
  invalid_id: 'id가 글자가 아니거나 너무 길어요.',
  invalid_event: '이벤트 이름이 글자가 아니거나 너무 길어요.',
  invalid_properties: 'properties가 객체가 아니에요.',
  invalid_traits: 'traits가 객체가 아니에요.',
  invalid_email: 'traits.email이 너무 길어요.',
  invalid_timestamp: 'timestamp는 시간대가 붙은 ISO 8601이고 1900년 이후여야 해요.',
  invalid_consent: '수신 동의에는 channel이 있어야 하고, 광고가 아니면 category도 있어야 해요.',
  not_storable: '데이터베이스가 받지 않았어요.',
} satisfies Messages<typeof en>;

export type DeadLetterCode = keyof typeof en;

const words: Record<Language, Readonly<Record<string, string>>> = { ko, en };

/** The sentence of a code; one of another release is shown as it is. */
export const deadLetterSentence = (code: string, language: Language): string => words[language][code] ?? code;
