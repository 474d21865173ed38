import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import classes from './edge.module.css';
import { outputOfEdge } from './edges.ts';

export const JourneyEdge = memo(function JourneyEdge({ id, selected, ...ends }: EdgeProps) {
  const t = useMessages('canvas');
  const format = useFormat();
  const store = useEditorStore();
  const [hovered, setHovered] = useState(false);
  const readOnly = useEditor((state) => state.readOnly);
  const onPath = useEditor(({ marks }) => marks?.edges.has(id) ?? false);
  const passed = useEditor((state) => {
    const figures = shownFigures(state);
    return state.overlay && figures && !state.marks ? (figures.edges[id] ?? 0) : undefined;
  });
  const target = useEditor(({ picker }) => picker?.on !== undefined && `${picker.on.from}/${picker.on.output}` === id);
  const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: 10 });
  const hover = { onMouseEnter: () => setHovered(true), onMouseLeave: () => setHovered(false) };
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={0}
        className={classes.edge ?? ''}
        data-selected={selected || target || undefined}
        data-path={onPath || undefined}
      />
      <path d={path} className={`react-flow__edge-interaction ${classes.reach}`} data-edge={id} {...hover} />
      <EdgeLabelRenderer>
        <div
          className={`${classes.label} nodrag nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          {...hover}
        >
          {passed !== undefined && <span className={classes.count}>{format.number(passed)}</span>}
          {!readOnly && (
            <button
              type="button"
              className={classes.add}
              data-shown={hovered || selected || undefined}
              aria-label={t.insertHere}
              onClick={({ currentTarget }) => {
                const box = currentTarget.getBoundingClientRect();
                store.getState().openPicker({ screen: { x: box.x, y: box.bottom + 4 }, on: outputOfEdge(id) });
              }}
            >
              <Plus size={12} aria-hidden />
            </button>
          )}
        </div>
      </EdgeLabelRenderer>
    </>
  );
});
