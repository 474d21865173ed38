import { josa } from './josa.ts';
import type { Language } from './language.ts';

type Sentence = (part: string) => string;

/**
 * What the template language says (liquidjs 10, its own words) -> what a person can do about it. Its words are English
 * and name its grammar; those not listed are shown as they are, better than nothing.
 */
const faults: readonly { said: RegExp; ko: Sentence; en: Sentence }[] = [
  {
    said: /^output "(.*)" not closed$/s,
    ko: (part) => `${josa(short(part), '이/가')} }}로 닫히지 않았어요`,
    en: (part) => `${short(part)} is not closed with }}`,
  },
  {
    said: /^tag "?(\{%.*?)"? not closed$/s,
    ko: (part) => `${josa(short(part), '이/가')} 닫히지 않았어요`,
    en: (part) => `${short(part)} is not closed`,
  },
  {
    said: /^tag "end(.*)" not found$/s,
    ko: (part) => `end${josa(part, '이/가')} 닫을 ${part} 태그가 앞에 없어요`,
    en: (part) => `end${part} closes no ${part}`,
  },
  {
    said: /^tag "(include|render|layout|block)" not found$/,
    ko: (part) => `다른 템플릿을 불러오는 ${part} 태그는 쓸 수 없어요`,
    en: (part) => `${part} would read another template, which cannot be done`,
  },
  {
    said: /^tag "(.*)" not found$/s,
    ko: (part) => `${part}라는 태그는 없어요`,
    en: (part) => `there is no tag ${part}`,
  },
  {
    said: /^undefined filter: (.*)$/s,
    ko: (part) => `${part}라는 필터는 없어요`,
    en: (part) => `there is no filter ${part}`,
  },
  {
    said: /^invalid value expression: ""$/s,
    ko: () => '무엇을 볼지 적혀 있지 않아요',
    en: () => 'it does not say what to look at',
  },
  {
    said: /^(?:invalid value expression: |unexpected (?:token|character) |illegal tag: |empty candidates: )"?(.*?)"?(?:, value expected)?$/s,
    ko: (part) => `${josa(short(part), '을/를')} 알아볼 수 없어요`,
    en: (part) => `${short(part)} cannot be understood`,
  },
  {
    said: /^expected "\|" before filter$/,
    ko: () => '필터 앞에는 | 기호가 있어야 해요',
    en: () => 'a filter needs | before it',
  },
  { said: /^expected filter name$/, ko: () => '| 뒤에 필터 이름이 없어요', en: () => 'no filter is named after |' },
  { said: /^expected "="$/, ko: () => '= 기호가 빠졌어요', en: () => '= is missing' },
  {
    said: /^(?:invalid range syntax|unbalanced parentheses)$/,
    ko: () => '괄호 ( )의 짝이 맞지 않아요',
    en: () => 'a bracket ( ) is not closed',
  },
  {
    said: /^\[ not closed$/,
    ko: () => '대괄호 [ ]가 닫히지 않았어요',
    en: () => 'a bracket [ ] is not closed',
  },
  {
    said: /^(?:duplicated else|unexpected elsif after else)$/,
    ko: () => 'else 뒤에는 elsif나 else가 다시 올 수 없어요',
    en: () => 'nothing may follow an else but its end',
  },
  {
    said: /^parse length limit exceeded$/,
    ko: () => '내용이 너무 길어요',
    en: () => 'it is too long',
  },
  {
    said: /^(?:memory alloc|template render) limit exceeded$/,
    ko: () => '채우는 데 너무 오래 걸려요. 반복을 줄여 주세요',
    en: () => 'filling it in takes too long: repeat less',
  },
  {
    said: /^divided by 0$/,
    ko: () => '0이나 빈 값으로는 나눌 수 없어요',
    en: () => 'nothing can be divided by 0 or by an empty value',
  },
  {
    said: /^tags are nested too deep$/,
    ko: () => '태그가 너무 깊이 겹쳐 있어요',
    en: () => 'tags are nested too deep',
  },
];

/** A fault of a template in words of its reader. @example templateFault('undefined filter: foo', 'ko') // foo라는 필터는 없어요 */
export function templateFault(said: string, language: Language): string {
  for (const fault of faults) {
    const found = fault.said.exec(said);
    if (found) return fault[language](found[1] ?? '');
  }
  return said;
}

/** The piece at fault is shown, not the whole mail behind it; ends of lines are written `\n` in it. */
const short = (part: string): string => {
  const [first = ''] = part.trim().split(/\n|\\n/);
  const line = first.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
