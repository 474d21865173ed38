import { josa } from '@olle/shared/i18n/josa';
import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  time: 'Time of the day',
  timeHint: 'Such as 9:30 or 2 pm.',
  clockHint: 'Write it as 09:30.',
  dateHalf: 'Not complete yet, so nothing has changed.',
  days: 'Days of the week',
  daysHint: 'Days that are not chosen are passed by.',
  dayNeeded: 'At least one day. Choose another one first.',
  dayNames: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  dayInitials: { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' },
  zoneHint: 'By the clocks of the customer’s time zone; where that is not known, by those of the journey.',
  untilMeans: (day: string, moment: string, zone: string) =>
    `Who comes here now goes on ${day}: ${moment} by the clocks of ${zone}.`,
  dateMeans: (attribute: string, date: string, moment: string) =>
    `For example: where ${attribute} is ${date}, it goes on ${moment}.`,
  zoneNow: (moment: string) => `There it is ${moment} now.`,
  attribute: 'Attribute that holds the date',
  attributeHint: 'A date such as 2026-12-24, or an instant such as 2026-12-24T10:30:00+09:00.',
  offset: 'Compared with that date',
  offsetHint: 'Counted from the date of each customer.',
  offsets: { on: 'That very day', before: 'Before', after: 'After' },
  howLongHint: 'Such as “12 hours”, “3 days” or “2 weeks”.',
  howLong: { before: 'How long before', after: 'How long after' },
  atTime: 'At a time of the day',
  atTimeHint: 'Without one: as the day begins, or at the very instant.',
};

export const ko = {
  time: '시각',
  timeHint: '9:30, 오후 2시처럼 적어 주세요.',
  clockHint: '09:30처럼 적어 주세요.',
  dateHalf: '아직 다 적지 않아서 바뀐 것이 없어요.',
  days: '요일',
  daysHint: '고르지 않은 요일은 건너뛰어요.',
  dayNeeded: '요일이 하나는 있어야 해요. 다른 요일을 먼저 골라 주세요.',
  dayNames: {
    mon: '월요일',
    tue: '화요일',
    wed: '수요일',
    thu: '목요일',
    fri: '금요일',
    sat: '토요일',
    sun: '일요일',
  },
  dayInitials: { mon: '월', tue: '화', wed: '수', thu: '목', fri: '금', sat: '토', sun: '일' },
  zoneHint: '고객의 시간대로 봐요. 모르는 고객은 여정의 시간대로 봐요.',
  untilMeans: (day: string, moment: string, zone: string) =>
    `지금 여기에 오면 ${day}, ${moment}에 다음으로 가요 (${zone} 기준).`,
  dateMeans: (attribute: string, date: string, moment: string) =>
    `예: ${josa(attribute, '이/가')} ${date}이면 ${moment}에 다음으로 가요.`,
  zoneNow: (moment: string) => `지금 그곳은 ${moment}이에요.`,
  attribute: '날짜가 들어 있는 속성',
  attributeHint: '2026-12-24 같은 날짜나 2026-12-24T10:30:00+09:00 같은 시각이에요.',
  offset: '그 날짜를 기준으로',
  offsetHint: '고객마다 자기 날짜에서 헤아려요.',
  offsets: { on: '바로 그날', before: '그 전', after: '그 뒤' },
  howLongHint: '12시간, 3일, 2주처럼 적어 주세요.',
  howLong: { before: '얼마나 전', after: '얼마나 뒤' },
  atTime: '시각 정하기',
  atTimeHint: '정하지 않으면 그날이 시작될 때, 또는 속성에 적힌 바로 그 시각이에요.',
} satisfies Messages<typeof en>;
