import { EditorState, type Extension } from '@codemirror/state';
import type { Language } from '@olle/shared/i18n/language';

/** What the library says to people, most of it to screen readers. */
const ko: Readonly<Record<string, string>> = {
  Completions: '이어 쓸 말',
  Diagnostics: '고칠 곳',
  'No diagnostics': '고칠 곳이 없어요',
  'Control character': '보이지 않는 글자',
  'Selection deleted': '선택한 부분을 지웠어요',
  'Folded lines': '접은 줄',
  'Unfolded lines': '펼친 줄',
  to: '~',
  'folded code': '접은 코드',
  unfold: '펼치기',
  'Fold line': '접기',
  'Unfold line': '펼치기',
  'current match': '지금 찾은 곳',
};

export const phrasesIn = (language: Language): Extension => (language === 'ko' ? EditorState.phrases.of(ko) : []);
