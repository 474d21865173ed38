import type { Language } from '@olle/shared/i18n/language';
import type { Problem } from '@olle/shared/journey/problem';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** As the step's card calls it. */
function outputWord(facts: Problem['facts'], language: Language): string {
  const [type, output] = [text(facts.type), text(facts.output)];
  return (isNodeType(type) && nodeMessages(type, language).outputs[output]) || output;
}

type Sentence = (facts: Problem['facts']) => string;

const sentences: Readonly<Record<string, Readonly<Record<Language, Sentence>>>> = {
  coupon_pool_not_found: {
    en: ({ id }) => `There is no coupon pool ${text(id)}.`,
    ko: ({ id }) => `‘${text(id)}’ 쿠폰 묶음이 없어요. 먼저 만들어 주세요.`,
  },
  coupon_pool_low: {
    en: ({ pool, available }) => `Coupon pool ${text(pool)} runs low: ${text(available)} left.`,
    ko: ({ pool, available }) => `‘${text(pool)}’ 쿠폰이 ${text(available)}장밖에 안 남았어요.`,
  },
  coupon_pool_empty: {
    en: ({ pool }) => `Coupon pool ${text(pool)} is empty: everybody would go on by “pool empty”.`,
    ko: ({ pool }) => `‘${text(pool)}’ 쿠폰이 다 떨어졌어요. 모두 ‘쿠폰 없음’ 갈래로 가게 돼요.`,
  },
  segment_not_found: {
    en: ({ id }) => `There is no segment ${text(id)}.`,
    ko: ({ id }) => `그 고객 그룹이 없어요 (${text(id)}). 다시 골라 주세요.`,
  },
  property_missing_in_traffic: {
    en: ({ event, property, percent }) => `${text(percent)} % of ${text(event)} have no ${text(property)}.`,
    ko: ({ event, property, percent }) =>
      `최근 ${text(event)} 이벤트의 ${text(percent)}%에 ${text(property)} 값이 없어요.`,
  },
  event_never_seen: {
    en: ({ event }) => `${text(event)} has never come in.`,
    ko: ({ event }) => `${text(event)} 이벤트가 들어온 적이 없어요.`,
  },
  exit_shadows_output: {
    en: (facts) =>
      `Nobody can leave by “${outputWord(facts, 'en')}”: an exit rule takes everyone out at the same ${text(facts.event)}.`,
    ko: (facts) =>
      `아무도 ‘${outputWord(facts, 'ko')}’ 갈래로 갈 수 없어요. 같은 ${text(facts.event)} 이벤트가 나가는 조건이라서 먼저 나가게 돼요.`,
  },
};

/** What the server alone can find, as a sentence. */
export const warningSentence = ({ code, facts }: Problem, language: Language): string =>
  sentences[code]?.[language](facts) ?? code;
