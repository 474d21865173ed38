import { outlineRows } from '../outline/outline-rows.ts';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { selectionAt, waysFrom } from './walk/stops.ts';

/** Goes to a line or open output; to a step instead where that cannot be stood on: an only way often has no row. */
export function goToLine(
  { store, drawing, goTo }: CanvasScope,
  { from, output }: { readonly from: string; readonly output: string },
  instead: string,
): void {
  const document = documentOf(store.getState());
  const isThere =
    drawing() === 'outline'
      ? outlineRows(document).some(({ mark }) => mark === `${from}/${output}`)
      : waysFrom(document, from).some((way) => way.output === output);
  goTo(isThere ? selectionAt({ kind: 'output', from, output }) : onlyNodes(instead));
}
