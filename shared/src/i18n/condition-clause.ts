import type { Condition } from '../conditions/condition.ts';
import { describeCondition } from './describe-condition.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';

/**
 * A condition as what has to hold: "등급이 vip이면", "if tier is vip". A segment that nobody has a name for is just one.
 * @example conditionClause({ attribute: 'tier', op: 'equals', value: 'vip' }, 'ko') // '등급이 vip이면'
 */
export function conditionClause(condition: Condition, language: Language, names: Names = {}): string {
  const known: Names = { ...names, segment: (id) => names.segment?.(id) ?? '' };
  if (language === 'en') return `if ${describeCondition(condition, 'en', known)}`;
  return korean(condition, known, '면');
}

/** What a predicate ends in: the condition, "and", "or". */
type Ending = '면' | '고' | '거나';

function korean(condition: Condition, names: Names, ending: Ending): string {
  const [members, joined] =
    'all' in condition ? [condition.all, '고' as const] : 'any' in condition ? [condition.any, '거나' as const] : [[]];
  const said = describeCondition(condition, 'ko', names);
  if (joined === undefined || members.length === 0) return bent(said, ending);
  return members
    .map((member, at) => {
      const end = at < members.length - 1 ? joined : ending;
      return 'all' in member || 'any' in member
        ? `(${describeCondition(member, 'ko', names)})에 맞${end === '면' ? '으면' : end}`
        : korean(member, names, end);
    })
    .join(' ');
}

/** The nouns that describe-condition ends in, and the stem of the verb that each one is of; any other noun is something. */
const stems: readonly (readonly [RegExp, string])[] = [
  [/[과와] 같음$/, '이'],
  [/다름$/, '다르'],
  [/있음$/, '있'],
  [/없음$/, '없'],
  [/않음$/, '않'],
  [/아님$/, '아니'],
  [/포함$/, '포함하'],
  [/속함$/, '속하'],
  [/동의함$/, '동의하'],
  [/시작$/, '시작하'],
  [/끝남$/, '끝나'],
  [/보냄$/, '보냈'],
  [/도착$/, '도착했'],
  [/열어 봄$/, '열어 봤'],
  [/누름$/, '눌렀'],
  [/반송$/, '반송됐'],
  [/실패$/, '실패했'],
  [/건너뜀$/, '건너뛰었'],
];

function bent(said: string, ending: Ending): string {
  const [noun, stem] = stems.find(([end]) => end.test(said)) ?? [/$/, '이'];
  const verb = said.replace(noun, stem);
  return verb + (ending === '면' && endsInConsonant(verb) ? '으면' : ending);
}

const endsInConsonant = (hangul: string): boolean => (hangul.charCodeAt(hangul.length - 1) - 0xac00) % 28 !== 0;
