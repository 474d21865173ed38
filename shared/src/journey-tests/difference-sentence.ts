import { textOf } from '../i18n/fact-text.ts';
import { josa } from '../i18n/josa.ts';
import type { Language, Messages } from '../i18n/language.ts';
import { channelNames } from '../i18n/message-words.ts';
import type { Names } from '../i18n/names.ts';
import { sentenceOf } from '../i18n/reasons.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { nodeMessages } from '../nodes/messages.ts';
import type { Difference, DifferenceCode } from './difference.ts';

/** What is called by its name where somebody knows it, and by its id otherwise. */
interface Say {
  readonly step: (id: Json | undefined) => string;
  readonly names: Names;
}

type Sentences = Record<DifferenceCode, (facts: JsonObject, nodeId: string, say: Say) => string>;

const en = {
  not_entered: (facts: JsonObject, _: string, { names }: Say) =>
    `The customer did not enter. ${why(facts, 'en', names)}`,
  entered_anyway: () => 'The customer entered, and should not have.',
  step_missing: (_: JsonObject, nodeId: string, { step }: Say) => `Did not come to ${step(nodeId)}.`,
  step_other: (facts: JsonObject, _: string, { step }: Say) =>
    `Expected to come to ${step(facts.node)}, came to ${step(facts.came)}.`,
  step_outcome: (facts: JsonObject, nodeId: string, { step, names }: Say) =>
    `Expected to leave ${step(nodeId)} by “${way(facts.expected, facts, 'en')}”, left by “${way(facts.came, facts, 'en')}”. ${why(facts, 'en', names)}`,
  step_extra: (_: JsonObject, nodeId: string, { step }: Say) =>
    `Went on to ${step(nodeId)}, where nothing more was expected.`,
  message_missing: (_: JsonObject, nodeId: string, { step }: Say) => `The message of ${step(nodeId)} was not sent.`,
  message_skipped: (facts: JsonObject, nodeId: string, { step }: Say) =>
    `The message of ${step(nodeId)} was skipped. ${skipped(facts, 'en')}`,
  message_subject: (facts: JsonObject) =>
    `“${textOf(facts.expected)}” does not stand in the subject “${textOf(facts.came)}”.`,
  message_channel: (facts: JsonObject) =>
    `Sent by ${channel(facts.came, 'en')}, not by ${channel(facts.expected, 'en')}.`,
  message_forbidden: (_: JsonObject, nodeId: string, { step }: Say) =>
    `The message of ${step(nodeId)} was sent, and never should be.`,
  message_extra: (facts: JsonObject, nodeId: string, { step }: Say) =>
    `One message more than expected: ${step(nodeId)}${textOf(facts.subject) && `, “${textOf(facts.subject)}”`}.`,
  status_other: (facts: JsonObject) =>
    `It ended as “${statuses.en[textOf(facts.came)]}”, not as “${statuses.en[textOf(facts.expected)]}”.`,
};

const ko = {
  not_entered: (facts: JsonObject, _: string, { names }: Say) => `고객이 들어오지 않았어요. ${why(facts, 'ko', names)}`,
  entered_anyway: () => '들어오지 말아야 하는데 들어왔어요.',
  step_missing: (_: JsonObject, nodeId: string, { step }: Say) => `${step(nodeId)}에 이르지 않았어요.`,
  step_other: (facts: JsonObject, _: string, { step }: Say) =>
    `${step(facts.node)}에 가야 하는데 ${step(facts.came)}에 갔어요.`,
  step_outcome: (facts: JsonObject, nodeId: string, { step, names }: Say) =>
    `${step(nodeId)}에서 '${way(facts.expected, facts, 'ko')}' 갈래로 가야 하는데 '${way(facts.came, facts, 'ko')}' 갈래로 갔어요. ${why(facts, 'ko', names)}`,
  step_extra: (_: JsonObject, nodeId: string, { step }: Say) => `여기에서 끝나야 하는데 ${step(nodeId)}까지 갔어요.`,
  message_missing: (_: JsonObject, nodeId: string, { step }: Say) => `${step(nodeId)}의 메시지를 보내지 않았어요.`,
  message_skipped: (facts: JsonObject, nodeId: string, { step }: Say) =>
    `${step(nodeId)}의 메시지를 건너뛰었어요. ${skipped(facts, 'ko')}`,
  message_subject: (facts: JsonObject) => `제목 '${textOf(facts.came)}'에 '${textOf(facts.expected)}'이 없어요.`,
  message_channel: (facts: JsonObject) =>
    `${josa(channel(facts.expected, 'ko'), '으로/로')} 보내야 하는데 ${josa(channel(facts.came, 'ko'), '으로/로')} 보냈어요.`,
  message_forbidden: (_: JsonObject, nodeId: string, { step }: Say) =>
    `보내지 말아야 할 ${step(nodeId)}의 메시지를 보냈어요.`,
  message_extra: (facts: JsonObject, nodeId: string, { step }: Say) =>
    `예상에 없는 메시지를 보냈어요: ${step(nodeId)}${textOf(facts.subject) && `, '${textOf(facts.subject)}'`}.`,
  status_other: (facts: JsonObject) =>
    `'${statuses.ko[textOf(facts.expected)]}'이어야 하는데 '${statuses.ko[textOf(facts.came)]}'이에요.`,
} satisfies Messages<typeof en>;

const sentences: Record<Language, Sentences> = { ko, en };

/** What is not as a journey test expects, in words. */
export const differenceSentence = (
  { code, facts, nodeId }: Difference,
  language: Language,
  names: Names = {},
): string => sentences[language][code](facts, nodeId, { step: (id) => stepIn(textOf(id), language, names), names });

/** "단계 m1", "step m1"; quoted when it has a name. Never where an English sentence begins. */
function stepIn(id: string, language: Language, { step }: Names): string {
  const name = step?.(id);
  if (language === 'ko') return name ? `'${name}' 단계` : `단계 ${id}`;
  return name ? `“${name}”` : `step ${id}`;
}

const statuses: Record<Language, Readonly<Record<string, string>>> = {
  ko: { waiting: '기다리는 중', held: '멈춰 둠', finished: '끝남', exited: '중간에 나감', failed: '실패' },
  en: { waiting: 'waiting', held: 'held', finished: 'finished', exited: 'exited', failed: 'failed' },
};

const factsOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** The reason of the step that went elsewhere, or of who did not come in. */
function why({ reason, facts, nodeType }: JsonObject, language: Language, names: Names): string {
  const given = typeof reason === 'string' ? { code: reason, facts: factsOf(facts) } : null;
  const of = factsOf(reason);
  const told = given ?? { code: textOf(of.code), facts: factsOf(of.facts) };
  return sentenceOf(told, language, textOf(nodeType), names);
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
