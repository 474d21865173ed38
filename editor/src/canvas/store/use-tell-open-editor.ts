import { useEffect } from 'react';
import { useEditorStore } from './editor-context.tsx';
import { useOpenEditor } from './open-editor.ts';

/** Lets the draft be known to the rest of the page for as long as it is open. */
export function useTellOpenEditor(): void {
  const store = useEditorStore();
  useEffect(() => {
    useOpenEditor.setState({ store });
    return () => useOpenEditor.setState({ store: null });
  }, [store]);
}
