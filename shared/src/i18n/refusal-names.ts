import type { Language, Messages } from './language.ts';

const en = {
  reentry_not_allowed: 'Not again, or not yet',
  too_many_live_runs: 'Inside too many times at once',
  not_in_audience: 'Not in the audience',
  journey_not_started: 'Before the start',
  journey_ended: 'After the end',
  in_other_journey: 'In another journey of the group',
  held_out: 'Kept out to compare',
  cap_total: 'No places left',
  cap_per_hour: 'No places left in that hour',
};

const ko = {
  reentry_not_allowed: '다시 들어올 수 없음',
  too_many_live_runs: '동시에 너무 많이 들어옴',
  not_in_audience: '대상이 아님',
  journey_not_started: '시작 전',
  journey_ended: '끝난 뒤',
  in_other_journey: '같은 묶음의 다른 여정 안',
  held_out: '비교군',
  cap_total: '자리가 다 참',
  cap_per_hour: '그 시간의 자리가 다 참',
} satisfies Messages<typeof en>;

const names: Record<Language, Readonly<Record<string, string>>> = { ko, en };

/** What a count of people who did not come in is called; a code of a later release is shown as it is. */
export const refusalName = (code: string, language: Language): string => names[language][code] ?? code;
