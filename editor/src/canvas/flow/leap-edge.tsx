import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath, MarkerType } from '@xyflow/react';
import { memo } from 'react';
import { useEditor } from '../store/editor-context.tsx';
import { showsCounts } from '../store/editor-store.ts';
import classes from './edge.module.css';
import { EdgeCount } from './edge-count.tsx';
import { useWayWidth } from './use-way-width.ts';

export const leapMarker = { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'var(--olle-quiet)' } as const;

/** Where a step leads by its settings: a dashed line that nobody draws, moves or inserts a step into. */
export const LeapEdge = memo(function LeapEdge({ id, markerEnd, ...ends }: EdgeProps) {
  const onPath = useEditor(({ marks }) => (marks?.now?.edge === id ? 'now' : marks?.edges.has(id) ? 'on' : undefined));
  const counted = useEditor(showsCounts);
  const width = useWayWidth(`${ends.source}/${ends.sourceHandleId ?? ''}`);
  const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: 10, offset: 28 });
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={0}
        className={classes.edge ?? ''}
        data-leap
        data-path={onPath}
        style={width}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      {counted && (
        <EdgeLabelRenderer>
          <div
            className={classes.label}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            data-leap-label
          >
            <EdgeCount from={ends.source} output={ends.sourceHandleId ?? ''} />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
