import type { ReactFlowInstance } from '@xyflow/react';
import { documentOf, type EditorStore } from '../../store/editor-store.ts';

/** A note in the middle of what is seen, ready to be written. Says where it is, for who sets the focus there. */
export function addNote(
  store: EditorStore,
  flow: Pick<ReactFlowInstance, 'getViewport'>,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const { x, y, zoom } = flow.getViewport();
  const taken = documentOf(store.getState()).notes ?? {};
  let id = `n${crypto.randomUUID().slice(0, 6)}`;
  while (id in taken) id = `n${crypto.randomUUID().slice(0, 6)}`;
  const at = { x: (width * 0.62 - x) / zoom, y: (height * 0.3 - y) / zoom };
  store.getState().apply({ type: 'set_note', id, note: { text: '', ...at } });
  focusNote(id, 20);
  return id;
}

/** Drawn in one of the next frames. */
function focusNote(id: string, tries: number): void {
  const field = document.querySelector<HTMLElement>(`[data-note="${id}"] textarea`);
  if (field) field.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusNote(id, tries - 1));
}
