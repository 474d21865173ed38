import type { EditorStore } from '../store/editor-store.ts';

/** The journey as it is open here; with one step chosen, that step. Ids only: no name travels in an address. */
export function linkTo(store: EditorStore): URL {
  const { journeyId, selection } = store.getState();
  const link = new URL(`/journeys/${encodeURIComponent(journeyId)}`, location.origin);
  const [node] = selection.nodes;
  if (node !== undefined && selection.nodes.length === 1) link.searchParams.set('node', node);
  return link;
}

/** False: the browser does not let a page copy. Without encryption it has only the old way. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
    field.style.position = 'fixed';
    field.style.opacity = '0';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
