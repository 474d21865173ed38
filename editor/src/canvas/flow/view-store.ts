import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../store/editor-store.ts';
import { keepFolds, keptFolds } from './fold/kept-folds.ts';

/** A step or a branch that a hand carries to another output. */
export interface Carry {
  readonly id: string;
  readonly take: 'step' | 'branch';
  /** All that moves along. */
  readonly ids: ReadonlySet<string>;
  /** The output below the pointer, as `from/output`. */
  readonly over: string | null;
  /** Why it cannot go there. */
  readonly fault: CarryFault | null;
}
export type CarryFault = 'inside' | 'parts' | 'cycle' | 'ends';

/** How the drawing is looked at: nobody else's affair, and never undone. */
export interface ViewState {
  /** What dragging on empty canvas does: move the view, or draw a box round cards. */
  readonly drag: 'view' | 'box';
  readonly minimap: boolean;
  /** The journey's text stands beside the drawing. */
  readonly text: boolean;
  /** Branches that are shown as one card, by their first step. */
  readonly folded: ReadonlySet<string>;
  readonly carry: Carry | null;
  readonly setDrag: (drag: 'view' | 'box') => void;
  readonly toggleMinimap: () => void;
  readonly toggleText: () => void;
  readonly fold: (id: string) => void;
  readonly unfold: (ids: readonly string[]) => void;
  readonly setCarry: (carry: Carry | null) => void;
}

type ViewStore = StoreApi<ViewState>;

const views = new WeakMap<EditorStore, ViewStore>();

/** The view of an editor; made when it is first asked for. */
export function viewOf(store: EditorStore): ViewStore {
  const known = views.get(store);
  if (known) return known;
  const { journeyId, readOnly } = store.getState();
  const view = createStore<ViewState>()((set) => ({
    drag: 'view',
    minimap: false,
    text: false,
    // A run is looked at whole.
    folded: readOnly ? new Set<string>() : keptFolds(journeyId),
    carry: null,
    setDrag: (drag) => set({ drag }),
    toggleMinimap: () => set(({ minimap }) => ({ minimap: !minimap })),
    toggleText: () => set(({ text }) => ({ text: !text })),
    fold: (id) => set(({ folded }) => ({ folded: keepFolds(journeyId, [...folded, id]) })),
    unfold: (ids) =>
      set(({ folded }) =>
        ids.some((id) => folded.has(id))
          ? {
              folded: keepFolds(
                journeyId,
                [...folded].filter((id) => !ids.includes(id)),
              ),
            }
          : {},
      ),
    setCarry: (carry) => set({ carry }),
  }));
  views.set(store, view);
  return view;
}
