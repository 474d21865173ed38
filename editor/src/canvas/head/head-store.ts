import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Journey } from '../../api/journeys.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import type { EditorStore } from '../store/editor-store.ts';

type HeadDialog = 'publish' | 'versions' | 'enrol' | 'resume' | 'stop' | 'take-over';

/** What can be done with the journey that a drawing is of, and what of it is being asked. */
interface Head {
  /** Null: the drawing is only looked at, as of a run. */
  readonly journey: Pick<Journey, 'status' | 'live'> | null;
  readonly saver: Autosaver | null;
  readonly dialog: HeadDialog | null;
  readonly start: () => void;
  readonly pause: () => void;
}

const heads = new WeakMap<EditorStore, StoreApi<Head>>();

/** The head over a drawing; made when it is first asked for. */
export function headOf(store: EditorStore): StoreApi<Head> {
  const known = heads.get(store);
  if (known) return known;
  const head = createStore<Head>(() => ({
    journey: null,
    saver: null,
    dialog: null,
    start: () => {},
    pause: () => {},
  }));
  heads.set(store, head);
  return head;
}

/** Whether one of the dialogs is open, and how it is opened and closed. */
export function useHeadDialog(name: HeadDialog) {
  const head = headOf(useEditorStore());
  return {
    opened: useStore(head, ({ dialog }) => dialog === name),
    open: () => head.setState({ dialog: name }),
    close: () => head.setState((state) => (state.dialog === name ? { dialog: null } : state)),
  };
}
