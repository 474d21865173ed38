import { ClipboardPaste, Copy, Scissors } from 'lucide-react';
import { clipOf } from '../flow/clipboard.ts';
import { chosenSteps, copySelection, pasteText } from '../flow/edit-selection.ts';
import { refuse } from '../flow/refuse.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { goOnFrom, removeChosen } from './go-on.ts';

const hasSteps = ({ store }: CanvasScope): boolean => chosenSteps(store).length > 0;

/** From a menu there is no event of the browser's own; it is asked for the clipboard, which it has over HTTPS and on this machine. */
async function copy({ store }: CanvasScope): Promise<boolean> {
  const fragment = copySelection(store);
  if (!fragment) return false;
  try {
    await navigator.clipboard.writeText(clipOf(fragment));
    return true;
  } catch {
    refuse((words) => words.paste.noClipboard);
    return false;
  }
}

async function paste(scope: CanvasScope): Promise<void> {
  const text = await read();
  if (text === null) refuse((words) => words.paste.noClipboard);
  else goOnFrom(scope, pasteText(scope.store, text));
}

async function read(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}

export const clipboardCommands: readonly CanvasCommand[] = [
  {
    id: 'copy',
    group: 'edit',
    icon: Copy,
    words: { ko: '복사하기', en: 'Copy' },
    keys: ['mod+c'],
    keysByBrowser: true,
    menus: ['step', 'steps'],
    enabled: hasSteps,
    run: (scope) => void copy(scope),
  },
  {
    id: 'cut',
    group: 'edit',
    icon: Scissors,
    words: { ko: '잘라내기', en: 'Cut' },
    keys: ['mod+x'],
    keysByBrowser: true,
    edits: true,
    menus: ['step', 'steps'],
    enabled: hasSteps,
    run: (scope) => void copy(scope).then((copied) => copied && removeChosen(scope)),
  },
  {
    id: 'paste',
    group: 'edit',
    icon: ClipboardPaste,
    words: { ko: '붙여 넣기', en: 'Paste' },
    keys: ['mod+v'],
    keysByBrowser: true,
    edits: true,
    menus: ['step', 'steps', 'start', 'edge', 'open', 'ground'],
    run: (scope) => void paste(scope),
  },
];
