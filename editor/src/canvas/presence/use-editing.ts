import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { type Journey, journeyPath } from '../../api/journeys.ts';
import type { Autosaver, SaveState } from '../save/autosaver.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { editorOf } from './people.ts';
import { thisTab } from './tab.ts';

export interface Editing {
  /** This page edited until somebody took it over. */
  readonly displaced: boolean;
  /** Somebody saved this draft beside this page, which edits it. */
  readonly moved: { readonly by: string; readonly at: string } | null;
  readonly follow: () => Promise<void>;
}

/** One page edits a draft; the others look, and follow what is saved. */
export function useEditing(saver: Autosaver | null, save: SaveState): Editing {
  const store = useEditorStore();
  const presence = useEditor((state) => state.presence);
  const [displaced, displace] = useState(false);
  const [moved, setMoved] = useState<Editing['moved']>(null);

  const follow = async (): Promise<void> => {
    const { journeyId, replace } = store.getState();
    const { draft } = await api.get<Journey>(journeyPath(journeyId));
    if (!saver?.isSettled() || draft.revision <= saver.base().revision) return;
    saver.rebase(draft.revision, draft.document, true);
    replace(draft.document);
    setMoved(null);
  };

  useEffect(() => {
    const editor = editorOf(presence);
    if (!editor || !saver) return;
    const { readOnly, setReadOnly } = store.getState();
    const mine = editor.tab === thisTab().id;
    if (mine) displace(false);
    // What was just typed is saved before the other's first save, or is asked about after it; it is never dropped.
    if (!mine && !readOnly) {
      store.getState().endGesture();
      displace(saver.base().revision > 0 && wasEditing.has(store));
      void saver.flush();
    }
    if (mine) wasEditing.add(store);
    if (readOnly === mine) setReadOnly(!mine);
  }, [presence, saver, store]);

  useEffect(() => {
    if (!presence || !saver?.isSettled()) return;
    const { revision, by, at } = presence.draft;
    if (revision <= saver.base().revision) return setMoved(null);
    const { readOnly, history } = store.getState();
    // Nothing of one's own to lose: the newest is shown. What failed to load is looked for at the next change.
    if (readOnly || history.past.length === 0) void follow().catch(() => undefined);
    else setMoved({ by, at });
  }, [presence, saver, save]);

  return { displaced, moved, follow };
}

/** Pages that edited at some time: only from them can it be taken. */
const wasEditing = new WeakSet<object>();
