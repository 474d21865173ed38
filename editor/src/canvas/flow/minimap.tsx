import { MiniMap, type MiniMapNodeProps } from '@xyflow/react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { CardNode } from './cards.ts';
import { familyOf } from './family-of.ts';
import classes from './minimap.module.css';
import type { NoteNode } from './notes/note-nodes.ts';

/** The whole drawing, small; dragging in it moves the view. */
export function Minimap() {
  const t = useMessages('canvas').gestures;
  return (
    <MiniMap<CardNode | NoteNode>
      className={classes.minimap ?? ''}
      ariaLabel={t.minimap}
      pannable
      zoomable
      position="top-right"
      nodeClassName={(node) => (node.type === 'note' ? 'note' : familyOf(node))}
      nodeComponent={MinimapCard}
      maskColor="var(--olle-minimap-mask)"
      bgColor="var(--olle-panel)"
    />
  );
}

function MinimapCard({ x, y, width, height, className, selected }: MiniMapNodeProps) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={24}
      className={classes.card}
      data-family={className}
      data-selected={selected || undefined}
    />
  );
}
