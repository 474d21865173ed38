import { create } from 'zustand';
import type { EditorStore } from './editor-store.ts';

/** The draft that is open on this page, for what stands beside the editor. */
export const useOpenEditor = create<{ readonly store: EditorStore | null }>()(() => ({ store: null }));
