import type { Messages } from '@olle/shared/i18n/language';

export const nextEn = {
  title: 'What comes next',
  hint: 'What will happen if nothing else does, worked out from where the customer waits now.',
  unless: 'What would change it',
  message: (subject: string) => `Message: ${subject}`,
  stuck: 'Stopped here. A person has to decide before anything goes on.',
  end: {
    finished: 'The journey ends.',
    exited: 'Leaves the journey.',
    failed: 'Stops: a person has to decide.',
    waiting: 'Goes on waiting: time alone does not end it.',
    held: 'Stays held until the journey is resumed.',
  },
};

export const nextKo = {
  title: '다음에 일어날 일',
  hint: '지금부터 아무 일도 더 없으면 이렇게 될 거예요.',
  unless: '이러면 달라져요',
  message: (subject: string) => `메시지: ${subject}`,
  stuck: '여기에 멈춰 있어요. 담당자가 정해야 다음으로 가요.',
  end: {
    finished: '여정이 끝나요.',
    exited: '여정에서 나가요.',
    failed: '멈춰요. 담당자가 정해 주세요.',
    waiting: '계속 기다려요. 시간만으로는 끝나지 않아요.',
    held: '여정을 다시 시작할 때까지 멈춰 있어요.',
  },
} satisfies Messages<typeof nextEn>;
