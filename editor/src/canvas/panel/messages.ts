import type { Messages } from '@olle/shared/i18n/language';

/** What the fields of the settings are for: read only where they stand. */
export const en = {
  answered: 'All that has to be filled in is there.',
  types: {
    event: 'Who sends this event enters.',
    segment: 'Who comes into the segment, or leaves it, enters at that moment.',
    schedule: 'At set times all of a segment enter at once.',
    date: 'Each customer enters on a day of their own, such as the birthday.',
    api: 'Only those enter whom a person or a system lets in.',
  },
  event: 'As your shop sends it: choose one that has come in, or write its name.',
  watched: 'Whoever comes into it or leaves it is noticed within seconds.',
  leaves: 'The moment at which its conditions no longer hold for a customer.',
  zone: 'Times and weekdays above are read by these clocks.',
  onlySome: 'Off, everybody enters whom the trigger brings.',
  audience: 'Looked at as a customer is about to enter: who does not meet it stays out.',
  cooldown: 'For so long a customer does not enter again, whatever happens.',
  howLong: 'Such as “12 hours”, “3 days” or “2 weeks”.',
  exitEvent: 'At once, also in the middle of a wait.',
  goal: 'How many meet it, and what they spend, then stands above the drawing.',
  goalEvent: 'Whoever sends it after entering has reached the goal.',
  within: 'What happens later does not count for this journey.',
  total: 'Once so many have entered, nobody else does. Empty: no limit.',
  category: 'For messages whose step says nothing else. Advertising goes only to those who agreed to it.',
  older: 'What is later than this is skipped instead of sent.',
};

export const ko = {
  answered: '꼭 필요한 것은 다 채웠어요.',
  types: {
    event: '이 이벤트를 보낸 고객이 들어와요.',
    segment: '그룹에 들어오거나 나가는 순간 그 고객이 들어와요.',
    schedule: '정해진 때마다 그룹의 고객이 한꺼번에 들어와요.',
    date: '생일처럼 고객마다 다른 날짜에 들어와요.',
    api: '사람이나 시스템이 직접 넣은 고객만 들어와요.',
  },
  event: '쇼핑몰에서 보내는 이름이에요. 목록에서 고르거나 직접 적어요.',
  watched: '그룹에 들어오거나 나가면 몇 초 안에 알아채요.',
  leaves: '고객이 그룹의 조건에서 벗어나는 순간이에요.',
  zone: '위의 시각과 요일을 이 시간대로 봐요.',
  onlySome: '끄면 시작 조건에 맞는 고객이 모두 들어와요.',
  audience: '들어오려는 순간에 확인해서, 맞지 않으면 들이지 않아요.',
  cooldown: '이 기간에는 시작 조건이 맞아도 다시 들어오지 않아요.',
  howLong: '12시간, 3일, 2주처럼 적어 주세요.',
  exitEvent: '기다리는 중이어도 바로 나가요.',
  goal: '몇 명이 목표를 이루고 얼마를 썼는지 그림 위에 나와요.',
  goalEvent: '들어온 뒤에 이 이벤트가 있으면 목표를 이룬 거예요.',
  within: '이 기간이 지난 뒤에 일어난 일은 세지 않아요.',
  total: '이만큼 들어오면 더는 들어오지 않아요. 비워 두면 제한이 없어요.',
  category: '단계에서 따로 정하지 않은 메시지에 써요. 광고는 수신에 동의한 고객에게만 보내요.',
  older: '이보다 늦어진 메시지는 보내지 않고 건너뛰어요.',
} satisfies Messages<typeof en>;
