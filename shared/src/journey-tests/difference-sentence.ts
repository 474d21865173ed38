import { textOf } from '../i18n/fact-text.ts';
import { josa } from '../i18n/josa.ts';
import type { Language, Messages } from '../i18n/language.ts';
import { channelNames } from '../i18n/message-words.ts';
import { sentenceOf } from '../i18n/reasons.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { nodeMessages } from '../nodes/messages.ts';
import type { Difference, DifferenceCode } from './difference.ts';

type Sentences = Record<DifferenceCode, (facts: JsonObject, nodeId: string) => string>;

const en = {
  not_entered: (facts: JsonObject) => `The customer did not enter. ${why(facts, 'en')}`,
  entered_anyway: () => 'The customer entered, and should not have.',
  step_missing: (_: JsonObject, nodeId: string) => `The step ${nodeId} was not reached.`,
  step_other: (facts: JsonObject) => `Came to ${textOf(facts.came)}, not to ${textOf(facts.node)}.`,
  step_outcome: (facts: JsonObject, nodeId: string) =>
    `Left ${nodeId} by “${way(facts.came, facts, 'en')}”, not by “${way(facts.expected, facts, 'en')}”. ${why(facts, 'en')}`,
  step_extra: (_: JsonObject, nodeId: string) => `Went on to ${nodeId}, where nothing more was expected.`,
  message_missing: (_: JsonObject, nodeId: string) => `The message of ${nodeId} was not sent.`,
  message_skipped: (facts: JsonObject, nodeId: string) =>
    `The message of ${nodeId} was skipped. ${skipped(facts, 'en')}`,
  message_subject: (facts: JsonObject) =>
    `“${textOf(facts.expected)}” does not stand in the subject “${textOf(facts.came)}”.`,
  message_channel: (facts: JsonObject) =>
    `Sent by ${channel(facts.came, 'en')}, not by ${channel(facts.expected, 'en')}.`,
  message_forbidden: (_: JsonObject, nodeId: string) => `The message of ${nodeId} was sent, and never should be.`,
  message_extra: (facts: JsonObject, nodeId: string) =>
    `One message more than expected: ${nodeId}${textOf(facts.subject) && `, “${textOf(facts.subject)}”`}.`,
  status_other: (facts: JsonObject) =>
    `It ended as “${statuses.en[textOf(facts.came)]}”, not as “${statuses.en[textOf(facts.expected)]}”.`,
};

const ko = {
  not_entered: (facts: JsonObject) => `고객이 들어오지 않았어요. ${why(facts, 'ko')}`,
  entered_anyway: () => '들어오지 말아야 하는데 들어왔어요.',
  step_missing: (_: JsonObject, nodeId: string) => `단계 ${nodeId}에 이르지 않았어요.`,
  step_other: (facts: JsonObject) => `단계 ${textOf(facts.node)}에 가야 하는데 ${textOf(facts.came)}에 갔어요.`,
  step_outcome: (facts: JsonObject, nodeId: string) =>
    `단계 ${nodeId}에서 '${way(facts.expected, facts, 'ko')}' 갈래로 가야 하는데 '${way(facts.came, facts, 'ko')}' 갈래로 갔어요. ${why(facts, 'ko')}`,
  step_extra: (_: JsonObject, nodeId: string) => `여기에서 끝나야 하는데 단계 ${nodeId}까지 갔어요.`,
  message_missing: (_: JsonObject, nodeId: string) => `단계 ${nodeId}의 메시지를 보내지 않았어요.`,
  message_skipped: (facts: JsonObject, nodeId: string) =>
    `단계 ${nodeId}의 메시지를 건너뛰었어요. ${skipped(facts, 'ko')}`,
  message_subject: (facts: JsonObject) => `제목 '${textOf(facts.came)}'에 '${textOf(facts.expected)}'이 없어요.`,
  message_channel: (facts: JsonObject) =>
    `${josa(channel(facts.expected, 'ko'), '으로/로')} 보내야 하는데 ${josa(channel(facts.came, 'ko'), '으로/로')} 보냈어요.`,
  message_forbidden: (_: JsonObject, nodeId: string) => `보내지 말아야 할 단계 ${nodeId}의 메시지를 보냈어요.`,
  message_extra: (facts: JsonObject, nodeId: string) =>
    `예상에 없는 메시지를 보냈어요: ${nodeId}${textOf(facts.subject) && `, '${textOf(facts.subject)}'`}.`,
  status_other: (facts: JsonObject) =>
    `'${statuses.ko[textOf(facts.expected)]}'이어야 하는데 '${statuses.ko[textOf(facts.came)]}'이에요.`,
} satisfies Messages<typeof en>;

const sentences: Record<Language, Sentences> = { ko, en };

/** What is not as a journey test expects, in words. */
export const differenceSentence = ({ code, facts, nodeId }: Difference, language: Language): string =>
  sentences[language][code](facts, nodeId);

const statuses: Record<Language, Readonly<Record<string, string>>> = {
  ko: { waiting: '기다리는 중', held: '멈춰 둠', finished: '끝남', exited: '중간에 나감', failed: '실패' },
  en: { waiting: 'waiting', held: 'held', finished: 'finished', exited: 'exited', failed: 'failed' },
};

const factsOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** The reason of the step that went elsewhere, or of who did not come in. */
function why({ reason, facts, nodeType }: JsonObject, language: Language): string {
  const given = typeof reason === 'string' ? { code: reason, facts: factsOf(facts) } : null;
  const of = factsOf(reason);
  const told = given ?? { code: textOf(of.code), facts: factsOf(of.facts) };
  return sentenceOf(told, language, textOf(nodeType));
}

const skipped = ({ reason, ...facts }: JsonObject, language: Language): string =>
  sentenceOf({ code: `skipped_${textOf(reason)}`, facts }, language, 'send');

const channel = (name: Json | undefined, language: Language): string =>
  channelNames[language][textOf(name)] ?? textOf(name);

/** An output as its node calls it; a branch that the marketer named keeps its id here. */
function way(output: Json | undefined, { nodeType }: JsonObject, language: Language): string {
  const type = textOf(nodeType);
  const id = textOf(output);
  return (isNodeType(type) && nodeMessages(type, language).outputs[id]) || id;
}
