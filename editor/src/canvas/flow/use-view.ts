import { useStore } from 'zustand';
import { useEditorStore } from '../store/editor-context.tsx';
import { type ViewState, viewOf } from './view-store.ts';

/** A part of how the drawing is looked at. */
export const useView = <T>(selector: (state: ViewState) => T): T => useStore(viewOf(useEditorStore()), selector);
