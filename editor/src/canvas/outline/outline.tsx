import { triggerId } from '@olle/shared/journey/document';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { contextMenuOf } from '../commands/context-menu-of.ts';
import { Toolbar } from '../commands/toolbar.tsx';
import { markOf, stopIn } from '../commands/walk/stops.ts';
import { useTriggerSummary } from '../flow/use-trigger-summary.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { nothing } from '../store/selection.ts';
import classes from './outline.module.css';
import { OutlineNotes } from './outline-notes.tsx';
import { type OutlineRow, outlineRows, visibleRows } from './outline-rows.ts';
import { outlineOf } from './outline-store.ts';
import { Row } from './row.tsx';

/** The journey as a tree in words, over the same document: for screen readers, for phones, and to be quick. */
export function Outline() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const scope = useCanvasScope();
  const document = useEditor(documentOf);
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const outline = outlineOf(store);
  const closed = useStore(outline, (state) => state.closed);
  const rows = useMemo(() => outlineRows(document), [document]);
  const visible = useMemo(() => visibleRows(rows, closed, readOnly), [rows, closed, readOnly]);
  const places = useMemo(() => placesAmong(rows), [rows]);
  const nodes = useMemo(() => new Map(document.nodes.map((node) => [node.id, node])), [document]);
  const start = useTriggerSummary(document.trigger);
  const stop = stopIn(selection);
  const current = visible.find(({ mark }) => stop && mark === markOf(stop)) ?? visible[0];
  const chosen = new Set(stop?.kind === 'step' ? selection.nodes : stop ? [markOf(stop)] : []);
  return (
    <section
      className={classes.outline}
      aria-label={t.outline.name}
      data-keys="drawing"
      onContextMenu={contextMenuOf(scope)}
    >
      {/* Beside the tree nothing is chosen, as beside the cards; Escape does the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div
        className={classes.scroll}
        onClick={({ target, currentTarget }) => target === currentTarget && store.getState().select(nothing)}
      >
        <div role="tree" aria-label={t.outline.name} aria-multiselectable className={classes.tree}>
          {visible.map((row) => (
            <Row
              key={row.mark}
              row={row}
              node={row.stop.kind === 'step' ? nodes.get(row.stop.id) : nodes.get(row.stop.from)}
              joins={row.joins === null ? undefined : nodes.get(row.joins)}
              start={row.mark === triggerId ? start : ''}
              place={places.get(row.mark) ?? ''}
              closed={closed.has(row.mark)}
              selected={chosen.has(row.mark)}
              current={row === current}
            />
          ))}
        </div>
        <OutlineNotes />
      </div>
      <div className={classes.tools}>
        <Toolbar />
      </div>
    </section>
  );
}

/** Where each row stands among those beside it, as `2/5`, so that equal places are equal values. */
function placesAmong(rows: readonly OutlineRow[]): ReadonlyMap<string, string> {
  const beside = new Map<string | null, string[]>();
  for (const { mark, parent } of rows) beside.set(parent, [...(beside.get(parent) ?? []), mark]);
  return new Map([...beside.values()].flatMap((marks) => marks.map((mark, at) => [mark, `${at + 1}/${marks.length}`])));
}
