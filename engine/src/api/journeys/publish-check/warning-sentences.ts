import { listOf, objectOf, textOf } from '@olle/shared/i18n/fact-text';
import { eventName } from '@olle/shared/i18n/known-names';
import { propertyName } from '@olle/shared/i18n/known-properties';
import type { Language } from '@olle/shared/i18n/language';
import type { Problem } from '@olle/shared/journey/problem';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';

/** As the step's card calls it. */
function outputWord(facts: Problem['facts'], language: Language): string {
  const [type, output] = [textOf(facts.type), textOf(facts.output)];
  return (isNodeType(type) && nodeMessages(type, language).outputs[output]) || output;
}

const mostNamed = 3;

/** By name, the first few of them, and how many more there are. */
function namedJourneys(facts: Problem['facts'], quoted: (name: string) => string) {
  const names = listOf(facts.journeys).map((journey) => quoted(textOf(objectOf(journey).name)));
  return { names: names.slice(0, mostNamed).join(', '), more: Math.max(0, names.length - mostNamed) };
}

type Sentence = (facts: Problem['facts']) => string;

const sentences: Readonly<Record<string, Readonly<Record<Language, Sentence>>>> = {
  coupon_pool_not_found: {
    en: ({ id }) => `There is no coupon pool ${textOf(id)}.`,
    ko: ({ id }) => `‘${textOf(id)}’ 쿠폰 묶음이 없어요. 먼저 만들어 주세요.`,
  },
  coupon_pool_low: {
    en: ({ pool, available }) => `Coupon pool ${textOf(pool)} runs low: ${textOf(available)} left.`,
    ko: ({ pool, available }) => `‘${textOf(pool)}’ 쿠폰이 ${textOf(available)}장밖에 안 남았어요.`,
  },
  coupon_pool_empty: {
    en: ({ pool }) => `Coupon pool ${textOf(pool)} is empty: everybody would go on by “pool empty”.`,
    ko: ({ pool }) => `‘${textOf(pool)}’ 쿠폰이 다 떨어졌어요. 모두 ‘쿠폰 없음’ 갈래로 가게 돼요.`,
  },
  segment_not_found: {
    en: ({ id }) => `There is no segment ${textOf(id)}.`,
    ko: ({ id }) => `그 고객 그룹이 없어요 (${textOf(id)}). 다시 골라 주세요.`,
  },
  property_missing_in_traffic: {
    en: ({ event, property, percent }) =>
      `${textOf(percent)} % of ${eventName(textOf(event), 'en')} have no ${textOf(property)}.`,
    ko: ({ event, property, percent }) =>
      `최근 ‘${eventName(textOf(event), 'ko')}’ 이벤트의 ${textOf(percent)}%에 ${propertyName(textOf(property), 'ko')} 값이 없어요.`,
  },
  event_never_seen: {
    en: ({ event }) => `${eventName(textOf(event), 'en')} has never come in.`,
    ko: ({ event }) => `‘${eventName(textOf(event), 'ko')}’ 이벤트가 들어온 적이 없어요.`,
  },
  exit_shadows_output: {
    en: (facts) =>
      `Nobody can leave by “${outputWord(facts, 'en')}”: an exit rule takes everyone out at the same ${eventName(textOf(facts.event), 'en')}.`,
    ko: (facts) =>
      `아무도 ‘${outputWord(facts, 'ko')}’ 갈래로 갈 수 없어요. 같은 ‘${eventName(textOf(facts.event), 'ko')}’ 이벤트가 나가는 조건이라서 먼저 나가게 돼요.`,
  },
  same_trigger_live: {
    en: (facts) => {
      const { names, more } = namedJourneys(facts, (name) => `“${name}”`);
      const others = more > 0 ? `${names} and ${more} more` : names;
      return `The same start also brings customers into ${others}, running now: a customer may get two messages. To keep each to one journey, write the same name into “One at a time of” (under “When and how many”) in both, and set a priority.`;
    },
    ko: (facts) => {
      const { names, more } = namedJourneys(facts, (name) => `‘${name}’`);
      const others = more > 0 ? `${names} 외 ${more}개` : names;
      return `지금 진행 중인 ${others} 여정도 같은 조건으로 시작해요. 고객이 양쪽에 모두 들어가 메시지를 두 번 받을 수 있어요. 한쪽에만 들어가게 하려면 두 여정의 ‘들어오는 때와 인원’에서 ‘하나만 들어갈 묶음’에 같은 이름을 적고 우선순위를 정해 주세요.`;
    },
  },
};

/** What the server alone can find, as a sentence. */
export const warningSentence = ({ code, facts }: Problem, language: Language): string =>
  sentences[code]?.[language](facts) ?? code;
