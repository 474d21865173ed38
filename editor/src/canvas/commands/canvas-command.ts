import type { FunctionComponent } from 'react';
import { type BoundCommand, bind, type Command } from '../../commands/command.ts';
import type { CanvasScope } from './canvas-scope.ts';

/**
 * What a menu is opened on: one step, several, where people come in, a connection, an output that leads nowhere, the
 * ground; in the head, the journey's state and the ways to share it.
 */
export type MenuPlace = 'step' | 'steps' | 'start' | 'edge' | 'open' | 'ground' | 'state' | 'share';

/** Parts of the toolbar, from left to right; `row` is there where cards are not: in the outline. */
export const toolbarParts = ['row', 'history', 'zoom', 'arrange', 'look'] as const;
export type ToolbarPart = (typeof toolbarParts)[number];

/** A command on a journey: one more list of these in `table.ts` is in every menu, on the toolbar, in the palette and on the help sheet. */
export interface CanvasCommand extends Command<CanvasScope> {
  /** Not for a drawing that is only looked at. */
  readonly edits?: boolean;
  /** Only where cards are drawn; the outline has no view to move. */
  readonly onCanvas?: boolean;
  readonly onOutline?: boolean;
  readonly menus?: readonly MenuPlace[];
  readonly toolbar?: ToolbarPart;
  /** On the toolbar beside its icon, where there is room: what a first journey cannot do without. */
  readonly isNamed?: boolean;
  /** On the toolbar instead of its icon. */
  readonly Face?: FunctionComponent;
}

/** Whether it can be done at all in this drawing, now or later. */
export const belongs = ({ edits, onCanvas, onOutline }: CanvasCommand, { store, drawing }: CanvasScope): boolean =>
  !(edits && store.getState().readOnly) && !(drawing() === 'canvas' ? onOutline : onCanvas);

export const isEnabled = (command: CanvasCommand, scope: CanvasScope): boolean =>
  belongs(command, scope) && (command.enabled?.(scope) ?? true);

export const bindTo = (command: CanvasCommand, scope: CanvasScope): BoundCommand => ({
  ...bind(command, scope),
  enabled: () => isEnabled(command, scope),
});
