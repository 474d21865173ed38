import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { showsCounts } from '../store/editor-store.ts';
import { aimAt } from './aim-at.ts';
import classes from './edge.module.css';
import { EdgeCount } from './edge-count.tsx';
import { edgePath } from './edge-path.ts';
import { type JourneyEdgeLine, outputOfEdge } from './edges.ts';
import { useView } from './use-view.ts';
import { useWayWidth } from './use-way-width.ts';

export const JourneyEdge = memo(function JourneyEdge({ id, selected, data, ...ends }: EdgeProps<JourneyEdgeLine>) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const [hovered, setHovered] = useState(false);
  const fixed = useEditor((state) => state.readOnly) || data?.folded === true;
  const onPath = useEditor(({ marks }) => (marks?.now?.edge === id ? 'now' : marks?.edges.has(id) ? 'on' : undefined));
  const counted = useEditor(showsCounts);
  const target = useEditor(({ picker }) => picker?.on !== undefined && `${picker.on.from}/${picker.on.output}` === id);
  const aim = useView(({ carry }) => (carry && !data?.folded ? aimAt(carry, ends.source, id) : undefined));
  const carried = useView(({ carry }) => carry?.ids.has(ends.source) || carry?.ids.has(ends.target));
  const width = useWayWidth(id);
  const [path, x, y] = edgePath(ends, data ?? {});
  const place = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
  const hover = { onMouseEnter: () => setHovered(true), onMouseLeave: () => setHovered(false) };
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={0}
        className={classes.edge ?? ''}
        data-selected={selected || target || undefined}
        data-path={onPath}
        data-aim={aim}
        data-carried={carried || undefined}
        data-folded={data?.folded || undefined}
        data-gone={data?.gone || undefined}
        style={width}
      />
      <path
        d={path}
        className={`react-flow__edge-interaction ${classes.reach}`}
        data-edge={fixed ? undefined : id}
        {...hover}
      />
      <EdgeLabelRenderer>
        <div className={`${classes.label} nodrag nopan`} style={{ transform: place }} {...hover}>
          {data?.meaning && (hovered || selected || data.lane !== undefined) && (
            <span className={classes.meaning}>{data.meaning}</span>
          )}
          {/* How many leave a folded branch is counted by several ways inside it. */}
          {counted && !data?.folded && <EdgeCount {...outputOfEdge(id)} whole={hovered || selected === true} />}
          {!fixed && (
            <button
              type="button"
              className={classes.add}
              data-shown={hovered || selected || undefined}
              data-aim={aim}
              aria-label={t.insertHere}
              tabIndex={selected ? 0 : -1}
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
