import type { Messages } from '@olle/shared/i18n/language';

export const presenceEn = {
  people: 'Also here',
  more: (count: number) => `+${count}`,
  looks: (name: string) => `${name} is looking`,
  edits: (name: string) => `${name} is editing`,
  at: (step: string) => `at “${step}”`,
  readOnly: (name: string, since: string) => `${name} has been editing since ${since}. You can look.`,
  taken: (name: string, since: string) =>
    `${name} took over editing at ${since}. You can look now; what you had changed is kept.`,
  ownTab: 'You are editing this draft in another tab. Here you can look.',
  takeOver: 'Take over editing',
  takeBack: 'Take it back',
  ask: (name: string, since: string) =>
    `${name} has been editing since ${since}. If you take over, ${name} can only look, and is told that it was you. Nothing of their work is lost: it is saved first, and whatever could not be saved stays in their browser.`,
  askOwn:
    'You are editing this draft in another tab. If you take over, that tab can only look. Nothing is lost: your work there is saved first.',
  moved: (name: string, when: string) => `${name} saved another state of this draft ${when}.`,
  follow: 'Take it in',
};

export const presenceKo = {
  people: '함께 보는 사람',
  more: (count: number) => `+${count}`,
  looks: (name: string) => `${name} 님이 보고 있어요`,
  edits: (name: string) => `${name} 님이 편집하고 있어요`,
  at: (step: string) => `‘${step}’`,
  readOnly: (name: string, since: string) => `${name} 님이 ${since}부터 편집하고 있어요. 지금은 보기만 할 수 있어요.`,
  taken: (name: string, since: string) =>
    `${name} 님이 ${since}에 편집을 넘겨받았어요. 지금은 보기만 할 수 있고, 바꿔 둔 것은 그대로 남아 있어요.`,
  ownTab: '다른 탭에서 이 초안을 편집하고 있어요. 여기서는 보기만 할 수 있어요.',
  takeOver: '편집 넘겨받기',
  takeBack: '다시 넘겨받기',
  ask: (name: string, since: string) =>
    `${name} 님이 ${since}부터 편집하고 있어요. 넘겨받으면 ${name} 님은 보기만 할 수 있고, 누가 넘겨받았는지 보게 돼요. 쓰던 내용은 먼저 저장하고, 저장하지 못한 것은 ${name} 님의 브라우저에 남아서 사라지지 않아요.`,
  askOwn:
    '다른 탭에서 이 초안을 편집하고 있어요. 넘겨받으면 그 탭에서는 보기만 할 수 있어요. 쓰던 내용은 먼저 저장해서 사라지지 않아요.',
  moved: (name: string, when: string) => `${name} 님이 이 초안을 다르게 저장했어요 (${when}).`,
  follow: '저장된 것으로 바꾸기',
} satisfies Messages<typeof presenceEn>;
