import type { MouseEvent } from 'react';
import { nothing } from '../store/selection.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { selectionAt, stopOf } from './walk/stops.ts';

/** A right click chooses what is below it, unless it is chosen already, and opens its menu. */
export const contextMenuOf =
  ({ store, openMenu }: CanvasScope) =>
  (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    // In a field, the browser's own menu spells and pastes.
    if (target?.closest('input, textarea, [contenteditable="true"]')) return;
    event.preventDefault();
    const marked = target?.closest<HTMLElement | SVGElement>(
      ':is(.react-flow__node, .react-flow__edge, [data-stop])[data-id]',
    )?.dataset.id;
    const { selection, select } = store.getState();
    if (marked === undefined) select(nothing);
    else if (!selection.nodes.includes(marked)) select(selectionAt(stopOf(marked)));
    openMenu({ screen: { x: event.clientX, y: event.clientY } });
  };
