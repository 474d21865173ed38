import type { Messages } from '@olle/shared/i18n/language';

export const durationEn = {
  faults: {
    not_understood: 'No length of time. Write it as “90 minutes”, “2h 30m” or “3 days”.',
    unit_missing: 'Of what? Write the unit, too: “30 minutes”, “3 days”.',
    not_whole: 'Only whole months and whole seconds can be waited for.',
    too_long: 'Ten years at most.',
    no_time: 'It has to be longer than nothing.',
  },
  stands: (before: string) => `Until then it stays ${before}.`,
  example: 'e.g. 2 h 30 min',
};

export const durationKo = {
  faults: {
    not_understood: '얼마 동안인지 알 수 없어요. "90분", "2시간 30분", "3일"처럼 적어 주세요.',
    unit_missing: '단위도 적어 주세요. 예: "30분", "3일".',
    not_whole: '개월과 초는 소수로 적을 수 없어요.',
    too_long: '10년까지 쓸 수 있어요.',
    no_time: '0보다 길어야 해요.',
  },
  stands: (before: string) => `그때까지는 ${before} 그대로예요.`,
  example: '예: 2시간 30분',
} satisfies Messages<typeof durationEn>;
