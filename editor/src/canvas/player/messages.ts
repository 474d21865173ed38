import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  name: 'Play the way',
  first: 'Back to the start',
  previous: 'One step back',
  play: 'Play',
  pause: 'Pause',
  next: 'One step on',
  place: 'Step of the way',
  start: (time: string) => `Enters ${time}`,
  step: (position: number, length: number, title: string, time: string) =>
    `${position} of ${length} · ${title} · ${time}`,
  count: (position: number, length: number) => `${position}/${length}`,
};

export const ko = {
  name: '지나간 길 재생',
  first: '처음으로',
  previous: '이전 단계',
  play: '재생하기',
  pause: '멈추기',
  next: '다음 단계',
  place: '지나간 길의 단계',
  start: (time: string) => `${time}에 들어옴`,
  step: (position: number, length: number, title: string, time: string) =>
    `${length}단계 가운데 ${position}번째 · ${title} · ${time}`,
  count: (position: number, length: number) => `${position}/${length}`,
} satisfies Messages<typeof en>;
