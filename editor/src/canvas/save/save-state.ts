import { createContext, useContext } from 'react';
import type { SaveState } from './autosaver.ts';

const SaveStateContext = createContext<SaveState>({ kind: 'saved', at: null });

/** It changes several times for each edit, and a few words say it: nothing else is drawn anew for it. */
export const SaveStateProvider = SaveStateContext;

export const useSaveState = (): SaveState => useContext(SaveStateContext);
