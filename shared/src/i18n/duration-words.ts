/** What people write for each unit, in both languages. `M` are months, `m` minutes. */
export const unitWords = {
  Y: ['년', '해', 'years', 'year', 'yrs', 'yr', 'y'],
  M: ['개월', '달', 'months', 'month', 'mos', 'mo'],
  W: ['주일', '주간', '주', 'weeks', 'week', 'wks', 'wk', 'w'],
  D: ['일간', '일', 'days', 'day', 'd'],
  h: ['시간', 'hours', 'hour', 'hrs', 'hr', 'h'],
  m: ['분간', '분', 'minutes', 'minute', 'mins', 'min', 'm'],
  s: ['초간', '초', 'seconds', 'second', 'secs', 'sec', 's'],
} as const;

export const numberWords = {
  'half an': 0.5,
  'half a': 0.5,
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열두: 12,
  열: 10,
  반: 0.5,
} as const;
export type NumberWord = keyof typeof numberWords;

/** Korean counts days by names of their own. */
export const wholeWords: Readonly<Record<string, readonly [number, 'D' | 'W']>> = {
  하루: [1, 'D'],
  이틀: [2, 'D'],
  사흘: [3, 'D'],
  나흘: [4, 'D'],
  닷새: [5, 'D'],
  엿새: [6, 'D'],
  이레: [7, 'D'],
  여드레: [8, 'D'],
  아흐레: [9, 'D'],
  열흘: [10, 'D'],
  보름: [15, 'D'],
  일주일: [1, 'W'],
};

/** Says nothing about how long. */
export const filler = /동안|그리고|\band\b|\bfor\b|[,+]/g;
