import type { Messages } from '@olle/shared/i18n/language';

export const gesturesEn = {
  grip: 'Drag to move this step with its whole branch',
  edgeName: (from: string, output: string, to: string) =>
    output === '' ? `${from}, then ${to}` : `${from}; ${output}: ${to}`,
  dropStep: 'Let go to put the step here',
  dropBranch: (count: number) => `Let go to put the branch of ${count} steps here`,
  faults: {
    inside: 'A branch cannot go inside itself.',
    parts: 'Ways part at this step. Drag it by its grip, and its branch comes along.',
    cycle: 'The way would lead back to where it was. Use “Jump” to go back.',
    ends: 'What stands here would have nothing before it: the way ends with what you are moving.',
  },
  noWayToStart: 'Nothing leads to the start of a journey.',
  detached: 'Disconnected',
  foldedSteps: (count: number) => `${count} more ${count === 1 ? 'step' : 'steps'}`,
  cannotWrap: 'Choose steps that hang together and are come to by one way.',
  paste: {
    foreign: 'There are no steps of a journey in the clipboard.',
    broken: 'What is in the clipboard cannot be read as steps, so nothing was pasted. Copy the steps again.',
    noClipboard: 'The browser does not hand out its clipboard here. Use the keys instead.',
    full: 'A journey has at most 500 steps, so nothing was pasted.',
    done: (count: number) => (count === 1 ? 'Pasted a step' : `Pasted ${count} steps`),
  },
  minimap: 'Small map of the journey',
  notes: {
    text: 'Note',
    placeholder: 'For your colleagues',
    remove: 'Remove the note',
    list: 'Notes',
    move: 'Move the note',
    moveOf: (text: string) => `Move the note: ${text}`,
    keys: 'Drag it, or use the arrow keys (with Shift, farther). Enter writes, Delete removes.',
    colours: { plain: 'Grey', amber: 'Yellow', teal: 'Green', violet: 'Violet' },
  },
};

export const gesturesKo = {
  grip: '끌면 이 단계를 갈래째 옮겨요',
  edgeName: (from: string, output: string, to: string) =>
    output === '' ? `${from} 다음 ${to}` : `${from}, ‘${output}’ 갈래 다음 ${to}`,
  dropStep: '놓으면 단계가 여기로 와요',
  dropBranch: (count: number) => `놓으면 단계 ${count}개인 갈래가 여기로 와요`,
  faults: {
    inside: '갈래를 그 갈래 안으로 옮길 수는 없어요.',
    parts: '여기서 길이 나뉘어요. 왼쪽 손잡이를 잡고 끌면 갈래째 옮겨져요.',
    cycle: '길이 왔던 곳으로 되돌아가게 돼요. 되돌아가려면 ‘다른 단계로 가기’를 써 주세요.',
    ends: '옮기는 단계에서 길이 끝나서, 여기 있던 단계로 갈 길이 없어져요.',
  },
  noWayToStart: '여정의 시작으로는 이을 수 없어요.',
  detached: '연결을 끊었어요',
  foldedSteps: (count: number) => `단계 ${count}개 더`,
  cannotWrap: '한 길로 들어가는, 서로 이어진 단계를 골라 주세요.',
  paste: {
    foreign: '클립보드에 여정의 단계가 없어요.',
    broken: '클립보드의 내용을 단계로 읽을 수 없어서 아무것도 붙여 넣지 않았어요. 단계를 다시 복사해 주세요.',
    noClipboard: '여기서는 브라우저가 클립보드를 내주지 않아요. 키보드로 해 주세요.',
    full: '한 여정에는 단계를 500개까지 둘 수 있어서 아무것도 붙여 넣지 않았어요.',
    done: (count: number) => `단계 ${count}개를 붙여 넣었어요`,
  },
  minimap: '여정을 작게 본 그림',
  notes: {
    text: '메모',
    placeholder: '동료에게 남길 말',
    remove: '메모 지우기',
    list: '메모',
    move: '메모 옮기기',
    moveOf: (text: string) => `메모 옮기기: ${text}`,
    keys: '끌거나 화살표로 옮겨요(Shift와 함께 누르면 더 멀리). Enter로 적고, Delete로 지워요.',
    colours: { plain: '회색', amber: '노란색', teal: '초록색', violet: '보라색' },
  },
} satisfies Messages<typeof gesturesEn>;
