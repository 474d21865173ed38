import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../store/editor-store.ts';

interface OutlineState {
  /** Steps and branches whose rows below are not shown. */
  readonly closed: ReadonlySet<string>;
  readonly toggle: (mark: string) => void;
  readonly openAll: (marks: readonly string[]) => void;
}

const outlines = new WeakMap<EditorStore, StoreApi<OutlineState>>();

/** What is open in the outline of an editor; made when it is first asked for. */
export function outlineOf(store: EditorStore): StoreApi<OutlineState> {
  const known = outlines.get(store);
  if (known) return known;
  const outline = createStore<OutlineState>()((set) => ({
    closed: new Set(),
    toggle: (mark) =>
      set(({ closed }) => ({
        closed: closed.has(mark) ? new Set([...closed].filter((each) => each !== mark)) : new Set([...closed, mark]),
      })),
    openAll: (marks) =>
      set(({ closed }) =>
        marks.some((mark) => closed.has(mark))
          ? { closed: new Set([...closed].filter((mark) => !marks.includes(mark))) }
          : {},
      ),
  }));
  outlines.set(store, outline);
  return outline;
}
