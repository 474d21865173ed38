import { useEffect } from 'react';
import { focusPlace } from '../../commands/focus-place.ts';
import { clipOf } from '../flow/clipboard.ts';
import { copySelection, pasteText, removeSelection } from '../flow/edit-selection.ts';
import { refuse } from '../flow/refuse.ts';
import { useEditorStore } from '../store/editor-context.tsx';

/** In a field the clipboard belongs to the field; over a dialog or menu, to that. */
const isElsewhere = (): boolean => {
  const { at, field } = focusPlace();
  return field || at === 'elsewhere';
};

/** The system's clipboard: what the browser makes of Ctrl+C, X and V. */
export function useClipboard(): void {
  const store = useEditorStore();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const fragment = isElsewhere() || String(getSelection() ?? '') !== '' ? null : copySelection(store);
      if (!fragment) return;
      event.clipboardData?.setData('text/plain', clipOf(fragment));
      event.preventDefault();
      if (event.type === 'cut' && !store.getState().readOnly) removeSelection(store);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isElsewhere() || store.getState().readOnly) return;
      const fault = pasteText(store, event.clipboardData?.getData('text/plain') ?? '');
      if (fault) refuse((words) => words.paste[fault]);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store]);
}
