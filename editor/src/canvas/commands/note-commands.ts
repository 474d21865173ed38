import { StickyNote } from 'lucide-react';
import type { CanvasCommand } from './canvas-command.ts';

/** The grip of a note answers them itself: here they are shown. */
const onGrip = {
  group: 'arrange',
  icon: StickyNote,
  edits: true,
  onCanvas: true,
  keysOnly: true,
  keysIn: 'note',
  keysByBrowser: true,
  run: () => {},
} as const;

export const noteCommands: readonly CanvasCommand[] = [
  {
    ...onGrip,
    id: 'note-move',
    words: { ko: '메모 손잡이에서: 옮기기', en: 'On a note’s grip: move it' },
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  {
    ...onGrip,
    id: 'note-move-far',
    words: { ko: '메모 손잡이에서: 멀리 옮기기', en: 'On a note’s grip: move it farther' },
    keys: ['shift+ArrowUp', 'shift+ArrowDown', 'shift+ArrowLeft', 'shift+ArrowRight'],
  },
  {
    ...onGrip,
    id: 'note-write',
    words: { ko: '메모 손잡이에서: 글 적기', en: 'On a note’s grip: write in it' },
    keys: ['Enter'],
  },
  {
    ...onGrip,
    id: 'note-remove',
    words: { ko: '메모 손잡이에서: 메모 지우기', en: 'On a note’s grip: remove it' },
    keys: ['Delete', 'Backspace'],
    macKeys: ['Backspace', 'Delete'],
  },
];
