import type { Operator } from '../conditions/condition.ts';
import type { Json } from '../json.ts';
import { formatDay } from './format-day.ts';
import { formatDuration } from './format-duration.ts';
import { formatValue } from './format-value.ts';
import { josa } from './josa.ts';
import type { Language } from './language.ts';

type Say = (value: string) => string;

const en: Record<Operator, Say> = {
  equals: (value) => `is ${value}`,
  not_equals: (value) => `is not ${value}`,
  in: (value) => `is one of ${value}`,
  not_in: (value) => `is none of ${value}`,
  exists: () => 'is known',
  not_exists: () => 'is not known',
  contains: (value) => `contains ${value}`,
  not_contains: (value) => `does not contain ${value}`,
  starts_with: (value) => `starts with ${value}`,
  ends_with: (value) => `ends with ${value}`,
  gt: (value) => `is more than ${value}`,
  gte: (value) => `is at least ${value}`,
  lt: (value) => `is less than ${value}`,
  lte: (value) => `is at most ${value}`,
  before: (value) => `is before ${value}`,
  after: (value) => `is after ${value}`,
  within_last: (value) => `is within the last ${value}`,
  within_next: (value) => `is within the next ${value}`,
  anniversary: () => 'has its day today',
};

const ko: Record<Operator, Say> = {
  equals: (value) => `${josa(value, '과/와')} 같음`,
  not_equals: (value) => `${josa(value, '과/와')} 다름`,
  in: (value) => `${value} 중 하나`,
  not_in: (value) => `${value} 중 어느 것도 아님`,
  exists: () => '있음',
  not_exists: () => '없음',
  contains: (value) => `${josa(value, '을/를')} 포함`,
  not_contains: (value) => `${josa(value, '을/를')} 포함하지 않음`,
  starts_with: (value) => `${josa(value, '으로/로')} 시작`,
  ends_with: (value) => `${josa(value, '으로/로')} 끝남`,
  gt: (value) => `${value} 초과`,
  gte: (value) => `${value} 이상`,
  lt: (value) => `${value} 미만`,
  lte: (value) => `${value} 이하`,
  before: (value) => `${value} 이전`,
  after: (value) => `${value} 이후`,
  within_last: (value) => `최근 ${value} 안`,
  within_next: (value) => `앞으로 ${value} 안`,
  anniversary: () => '오늘과 같은 날',
};

const says = { ko, en };

/** "is at least 3", "3 이상". Instants are said by the clocks of the zone. */
export const describeComparison = (
  op: Operator,
  value: Json | undefined,
  language: Language,
  zone = 'Asia/Seoul',
): string => says[language][op](saidValue(op, value, language, zone));

function saidValue(op: Operator, value: Json | undefined, language: Language, zone: string): string {
  if (typeof value !== 'string') return formatValue(value, language);
  if (op === 'within_last' || op === 'within_next') return formatDuration(value, language);
  if (op === 'before' || op === 'after') return formatDay(value, zone, language);
  return formatValue(value, language);
}
