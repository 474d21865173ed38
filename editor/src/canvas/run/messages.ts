import { josa } from '@olle/shared/i18n/josa';
import type { Messages } from '@olle/shared/i18n/language';
import { nextEn, nextKo } from '../words/next.ts';

export const en = {
  next: nextEn,
  title: (customer: string, journey: string) => `${customer} in ${journey}`,
  back: 'To the customer',
  journey: 'Open the journey',
  steps: 'What happened',
  entered: (time: string) => `Entered on ${time}`,
  waitsUntil: (time: string) => `Waits here until ${time}.`,
  waitsForEvent: 'Waits here until something happens.',
  waitsForPerson: 'Stands here until somebody decides.',
  ended: (time: string) => `Ended on ${time}.`,
  message: 'Show the message',
  laterMoved: (then: number, now: number) => `v${then} · later moved to v${now}`,
  wholeWay: (version: string, steps: number) =>
    `${version} · dashed: ${steps === 0 ? 'ways' : steps === 1 ? '1 step' : `${steps} steps`} that this version no longer has`,
  versionMove: 'Change of version',
  leftByMove: 'Left this step by that change.',
  backByMove: 'Came back to this step by that change.',
  publishedBy: (name: string) => `Published by ${name}`,
  help: 'Help this customer on',
  helpHint: 'Do not wait any longer, or take the customer out. It goes into their history.',
  stuck: 'Cannot go on by itself',
  note: 'Why',
  noteHint: 'Stands in the customer’s history, with your name.',
  support: {
    retry: {
      action: 'Try again',
      explained: 'The step is done once more, as if the customer had just come to it.',
      done: 'Tried again',
    },
    skip: {
      action: 'Move on',
      explained: 'The customer goes on to the next step at once, as if the wait were over.',
      done: 'Moved on',
    },
    exit: {
      action: 'Let out',
      explained: 'The customer leaves this journey for good. What was sent stays sent.',
      done: 'Let out',
    },
  },
};

export const ko = {
  next: nextKo,
  title: (customer: string, journey: string) => `${customer} 님의 ${journey}`,
  back: '고객 화면으로',
  journey: '여정 열기',
  steps: '지나온 길',
  entered: (time: string) => `${time}에 들어옴`,
  waitsUntil: (time: string) => `여기에서 ${time}까지 기다려요.`,
  waitsForEvent: '여기에서 이벤트를 기다려요.',
  waitsForPerson: '어떻게 할지 정할 때까지 여기에 있어요.',
  ended: (time: string) => `${time}에 끝났어요.`,
  message: '메시지 보기',
  wholeWay: (version: string, steps: number) =>
    `${version} · ${steps === 0 ? '점선은 지금 버전에 없는 길이에요' : `점선으로 그린 단계 ${steps}개는 지금 버전에 없어요`}`,
  laterMoved: (then: number, now: number) => `버전 ${then} · 나중에 ${josa(`버전 ${now}`, '으로/로')} 옮김`,
  versionMove: '버전 이동',
  leftByMove: '위 이동으로 이 단계를 떠났어요.',
  backByMove: '위 이동으로 이 단계에 돌아왔어요.',
  publishedBy: (name: string) => `발행한 사람: ${name}`,
  help: '이 고객 도와주기',
  helpHint: '더 기다리지 않고 넘기거나 여정에서 내보낼 수 있어요. 고객의 기록에 남아요.',
  stuck: '스스로 나아가지 못하고 있어요',
  note: '이유',
  noteHint: '담당자 이름과 함께 고객의 기록에 남아요.',
  support: {
    retry: {
      action: '다시 시도',
      explained: '고객이 지금 막 온 것처럼 이 단계를 다시 해 봐요.',
      done: '다시 시도했어요',
    },
    skip: {
      action: '다음으로 넘기기',
      explained: '기다림이 끝난 것처럼 바로 다음 단계로 가요.',
      done: '다음으로 넘겼어요',
    },
    exit: {
      action: '내보내기',
      explained: '고객이 이 여정을 떠나요. 이미 보낸 메시지는 그대로예요.',
      done: '내보냈어요',
    },
  },
} satisfies Messages<typeof en>;
