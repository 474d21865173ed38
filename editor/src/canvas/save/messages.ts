import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Somebody else saved this draft',
  somebody: 'Somebody',
  who: (name: string, when: string) =>
    `${name} saved it${when && ` ${when}`}, after you opened it. Your work is still here; choose what stands.`,
  theirChanges: (name: string) => `What ${name} changed`,
  myChanges: 'What you changed',
  none: 'Nothing that changes what it means.',
  both: 'both',
  bothHint: '“both” is where two people changed the same.',
  theirs: 'Take theirs',
  theirsHint: 'What you changed since the last save is dropped.',
  copy: 'Keep mine as a copy',
  copyHint: 'A new journey with your version; this one becomes theirs.',
  copyName: (name: string) => `${name} (copy)`,
  overwrite: 'Overwrite with mine',
  overwriteHint: 'What they changed is dropped.',
};

export const ko = {
  title: '다른 사람이 먼저 저장했어요',
  somebody: '다른 사람',
  who: (name: string, when: string) =>
    `${name} 님이 이 초안을 저장했어요${when ? ` (${when})` : ''}. 쓰던 내용은 그대로 있어요. 어느 쪽을 남길지 골라 주세요.`,
  theirChanges: (name: string) => `${name} 님이 바꾼 것`,
  myChanges: '내가 바꾼 것',
  none: '뜻이 달라진 것은 없어요.',
  both: '둘 다',
  bothHint: '‘둘 다’는 두 사람이 모두 바꾼 곳이에요.',
  theirs: '저쪽 것으로 바꾸기',
  theirsHint: '마지막 저장 뒤에 내가 바꾼 것은 사라져요.',
  copy: '내 것을 사본으로 남기기',
  copyHint: '내 것은 새 여정이 되고, 이 여정은 저쪽 것이 돼요.',
  copyName: (name: string) => `${name} (사본)`,
  overwrite: '내 것으로 덮어쓰기',
  overwriteHint: '저쪽에서 바꾼 것은 사라져요.',
} satisfies Messages<typeof en>;
