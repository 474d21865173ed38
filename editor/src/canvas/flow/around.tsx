import { Background, BackgroundVariant, Panel } from '@xyflow/react';
import { lazy, memo, Suspense } from 'react';
import { laterPart } from '../../fetched/later-part.tsx';
import { Toolbar } from '../commands/toolbar.tsx';
import { useEditor } from '../store/editor-context.tsx';
import classes from './canvas.module.css';
import { Palette } from './palette.tsx';
import { useView } from './use-view.ts';

const CarryHint = laterPart(() => import('./carry-hint.tsx').then((module) => module.CarryHint));
const PresenceTags = laterPart(() => import('../presence/presence-tags.tsx').then((module) => module.PresenceTags));
const Minimap = lazy(() => import('./minimap.tsx').then(({ Minimap: component }) => ({ default: component })));

/** What lies over and under the drawing. While cards glide or are dragged the canvas is drawn anew for every frame, and this is not. */
export const Around = memo(function Around() {
  const readOnly = useEditor((state) => state.readOnly);
  const minimap = useView((state) => state.minimap);
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--olle-line-strong)" />
      {!readOnly && (
        <Panel position="top-left">
          <Palette />
        </Panel>
      )}
      <Panel position="bottom-center" className={classes.foot ?? ''}>
        <CarryHint />
        <Toolbar />
      </Panel>
      {minimap && (
        <Suspense fallback={null}>
          <Minimap />
        </Suspense>
      )}
      <PresenceTags />
    </>
  );
});
