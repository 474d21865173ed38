import { useEffect } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { nothing } from '../store/selection.ts';
import { clipOf, fragmentOfClip } from './clipboard.ts';
import { copySelection, duplicateSelection, pasteFragment, removeSelection, selectAll } from './edit-selection.ts';

/** In a field, keys belong to the field; over a dialog or menu, to that. */
function isElsewhere(): boolean {
  const { activeElement } = document;
  return (
    activeElement?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') != null
  );
}

/** Keys and clipboard of the canvas. */
export function useCanvasKeys(): void {
  const store = useEditorStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isElsewhere() || store.getState().readOnly || event.isComposing) return;
      const act = actionOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actionOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): (() => void) | undefined => {
      const state = store.getState();
      if (altKey) return undefined;
      if (!ctrlKey && !metaKey) {
        if (key === 'Delete' || key === 'Backspace') return () => removeSelection(store);
        return key === 'Escape' ? () => state.select(nothing) : undefined;
      }
      const chords: Record<string, () => void> = {
        z: shiftKey ? state.redo : state.undo,
        y: state.redo,
        d: () => duplicateSelection(store),
        a: () => selectAll(store),
      };
      return chords[key.toLowerCase()];
    };
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
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store]);
}
