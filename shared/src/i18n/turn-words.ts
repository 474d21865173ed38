import type { Turn } from '../simulate/turns.ts';
import { describeCondition, describeFilters } from './describe-condition.ts';
import { describeMatch } from './describe-match.ts';
import { formatMoment } from './format-moment.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';

/**
 * What would turn a run, as a sentence. `names.zone` says by whose clocks.
 * @example sentenceOfTurn(turn, 'en', { zone: 'Asia/Seoul' }) // 'If Order Completed happens by Sun 22 Nov, 15:00, leaves the journey.'
 */
export function sentenceOfTurn(turn: Turn, language: Language, names: Names = {}): string {
  if (turn.kind === 'exit_condition') {
    const condition = describeCondition(turn.when, language, names);
    if (language === 'ko') return `나가는 조건(${condition})에 맞으면 그때 바로 여정에서 나가요.`;
    return `As soon as this holds (${condition}), leaves the journey.`;
  }
  const { kind, event, where, match, until } = turn;
  const filters = describeFilters(where, language);
  const name = eventName(event, language) + (filters && (language === 'ko' ? `(${filters})` : ` (${filters})`));
  const end = until === null ? '' : formatMoment(until, names.zone ?? 'Asia/Seoul', language);
  if (language === 'ko')
    return `${end && `${end}까지 `}${describeMatch(match, 'ko')}${josa(name, '이/가')} 있으면 ${then.ko[kind]}`;
  return `If ${name}${describeMatch(match, 'en')} happens${end && ` by ${end}`}, ${then.en[kind]}`;
}

const then: Record<Language, Record<Exclude<Turn['kind'], 'exit_condition'>, string>> = {
  ko: {
    wait: '기다림이 끝나고 바로 다음으로 가요.',
    exit: '여정에서 나가요.',
    goal: '목표를 이루고 여정이 끝나요.',
  },
  en: {
    wait: 'the wait ends and goes on at once.',
    exit: 'leaves the journey.',
    goal: 'the goal is met and the journey ends.',
  },
};
