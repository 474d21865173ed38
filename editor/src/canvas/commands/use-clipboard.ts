import { useEffect } from 'react';
import { focusPlace } from '../../commands/focus-place.ts';
import { clipOf } from '../flow/clipboard.ts';
import { copySelection, pasteText } from '../flow/edit-selection.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { goOnFrom, removeChosen } from './go-on.ts';

/** In a field the clipboard belongs to the field; over a dialog or menu, to that. */
const isElsewhere = (): boolean => {
  const { at, field } = focusPlace();
  return field || at === 'elsewhere';
};

/** The system's clipboard: what the browser makes of Ctrl+C, X and V. */
export function useClipboard(scope: CanvasScope): void {
  useEffect(() => {
    const { store } = scope;
    const onCopy = (event: ClipboardEvent): void => {
      const fragment = isElsewhere() || String(getSelection() ?? '') !== '' ? null : copySelection(store);
      if (!fragment) return;
      event.clipboardData?.setData('text/plain', clipOf(fragment));
      event.preventDefault();
      if (event.type === 'cut' && !store.getState().readOnly) removeChosen(scope);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isElsewhere() || store.getState().readOnly) return;
      goOnFrom(scope, pasteText(store, event.clipboardData?.getData('text/plain') ?? ''));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [scope]);
}
