import { tidy } from '../layout/tidy.ts';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { foldingOf } from './fold/folding.ts';
import { viewOf } from './view-store.ts';

/** Every card where it stands best; those inside a folded branch below its card. */
export function arrange(store: EditorStore): void {
  const state = store.getState();
  const document = documentOf(state);
  const { shown, inside } = foldingOf(document, viewOf(store).getState().folded);
  const seen = tidy(shown);
  const all = inside.size === 0 ? seen : tidy(document);
  const hidden = [...inside].flatMap(([id, card]) => {
    const [own, head, now] = [all[id], all[card], seen[card]];
    return own && head && now ? [[id, { x: own.x - head.x + now.x, y: own.y - head.y + now.y }] as const] : [];
  });
  state.apply({ type: 'move', places: { ...seen, ...Object.fromEntries(hidden) } });
}
