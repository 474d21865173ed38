import { josa } from '@olle/shared/i18n/josa';
import type { Messages } from '@olle/shared/i18n/language';

export const scheduleEn = {
  when: 'When',
  now: 'Now',
  later: 'At a time',
  at: 'Publish at',
  zone: (zone: string) => `By the clocks of ${zone}. The draft is published as it is then.`,
  past: 'Choose a time to come, at most a year from now.',
  action: 'Schedule',
  done: (when: string) => `It is published on ${when}.`,
  waiting: (when: string, name: string) => `${name} scheduled the draft to be published on ${when}.`,
  waitingVersion: (version: number, when: string, name: string) =>
    `${name} scheduled version ${version} to be published again on ${when}.`,
  moved: 'It was saved since, and is published as it is then.',
  cancel: 'Cancel it',
  cancelled: 'The scheduled publication is cancelled.',
  refused: (when: string, why: string) => `What was scheduled for ${when} was not published. ${why}`,
  problems: 'Look at the problems',
  hide: 'Hide this line',
  list: 'Scheduled publications',
  said: {
    waiting: (when: string) => `Waits until ${when}`,
    published: (version: number, when: string) => `Published as version ${version} on ${when}`,
    refused: (when: string, why: string) => `Not published on ${when}: ${why}`,
    cancelled: (name: string, when: string) => `Cancelled by ${name}, was to be on ${when}`,
  },
};

export const scheduleKo = {
  when: '발행할 때',
  now: '지금',
  later: '시각 정하기',
  at: '발행할 시각',
  zone: (zone: string) => `${zone} 시각이에요. 그때의 초안을 발행해요.`,
  past: '지금부터 1년 안의 시각을 골라 주세요.',
  action: '예약하기',
  done: (when: string) => `${when}에 발행해요.`,
  waiting: (when: string, name: string) => `${name} 님이 ${when}에 초안을 발행하도록 예약했어요.`,
  waitingVersion: (version: number, when: string, name: string) =>
    `${name} 님이 ${when}에 ${josa(`버전 ${version}`, '을/를')} 다시 발행하도록 예약했어요.`,
  moved: '예약한 뒤에 고친 것도 함께 발행해요.',
  cancel: '예약 취소하기',
  cancelled: '발행 예약을 취소했어요.',
  refused: (when: string, why: string) => `${when}에 예약한 발행을 하지 못했어요. ${why}`,
  problems: '문제 보기',
  hide: '이 줄 숨기기',
  list: '발행 예약',
  said: {
    waiting: (when: string) => `${when}에 발행 예정`,
    published: (version: number, when: string) => `${when}에 버전 ${version} 발행`,
    refused: (when: string, why: string) => `${when}에 발행하지 못함: ${why}`,
    cancelled: (name: string, when: string) => `${name} 님이 취소함 (${when} 예정이었음)`,
  },
} satisfies Messages<typeof scheduleEn>;
