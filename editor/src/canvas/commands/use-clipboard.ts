import { useEffect } from 'react';
import { focusPlace } from '../../commands/focus-place.ts';
import { clipOf, fragmentOfClip } from '../flow/clipboard.ts';
import { copySelection, pasteFragment, removeSelection } from '../flow/edit-selection.ts';
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
      const fragment = fragmentOfClip(event.clipboardData?.getData('text/plain') ?? '');
      if (fragment) pasteFragment(store, fragment);
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
