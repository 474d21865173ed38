import type { ReactFlowInstance } from '@xyflow/react';
import { createContext, useContext } from 'react';
import type { CanvasSize } from '../flow/view-room.ts';
import type { EditorStore } from '../store/editor-store.ts';
import type { Selection } from '../store/selection.ts';
import type { ContextMenu } from './context-menu-store.ts';

/** How a journey is shown: as cards and lines, or as a tree in words. */
export type Drawing = 'canvas' | 'outline';

/** What a command of the canvas is done to. */
export interface CanvasScope {
  readonly store: EditorStore;
  readonly flow: ReactFlowInstance;
  /** How large the canvas is on the screen. */
  readonly size: () => CanvasSize;
  readonly drawing: () => Drawing;
  readonly show: (drawing: Drawing) => void;
  /** Chooses it, sets the focus on it and brings it into view. `focus`: which of several has the focus. */
  readonly goTo: (selection: Selection, focus?: string) => void;
  /** The step, edge or open output that has the focus or is about to, as its card, line or row is marked: `w1`, `w1/next`. */
  readonly focused: () => string | null;
  /** Steps that were walked over, the latest last: where ways meet, up leads back to where one came from. */
  readonly trail: string[];
  readonly openMenu: (menu: ContextMenu | null) => void;
}

const ScopeContext = createContext<CanvasScope | null>(null);

export const CanvasScopeProvider = ScopeContext;

export function useCanvasScope(): CanvasScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('no CanvasScopeProvider above this component');
  return scope;
}
