import { ActionIcon, Tooltip } from '@mantine/core';
import { useReactFlow, useStore, useViewport } from '@xyflow/react';
import { Gauge, LayoutGrid, type LucideIcon, Maximize, Minus, Play, Plus, Redo2, Undo2 } from 'lucide-react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { tidy } from '../layout/tidy.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf, shownFigures } from '../store/editor-store.ts';
import { fitOptions } from './fit-options.ts';
import { paletteRoom } from './palette-room.ts';
import classes from './toolbar.module.css';

const intoPage = { target: '#content' };

export function Toolbar() {
  const t = useMessages('canvas');
  const format = useFormat();
  const store = useEditorStore();
  const flow = useReactFlow();
  const { zoom } = useViewport();
  const readOnly = useEditor((state) => state.readOnly);
  const canUndo = useEditor(({ history }) => history.past.length > 0);
  const canRedo = useEditor(({ history }) => history.future.length > 0);
  const overlay = useEditor((state) => state.overlay);
  const hasFigures = useEditor((state) => shownFigures(state) !== null);
  const rehearsing = useEditor((state) => state.rehearsing !== null);
  const width = useStore((state) => state.width);
  const fit = (): void => void flow.fitView(fitOptions(paletteRoom(width, readOnly)));
  const arrange = (): void => {
    const state = store.getState();
    state.apply({ type: 'move', places: tidy(documentOf(state)) });
    requestAnimationFrame(fit);
  };
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t.toolbar}>
      {!readOnly && (
        <>
          <Tool label={t.undo} icon={Undo2} disabled={!canUndo} onClick={() => store.getState().undo()} />
          <Tool label={t.redo} icon={Redo2} disabled={!canRedo} onClick={() => store.getState().redo()} />
          <span className={classes.gap} />
        </>
      )}
      <Tool label={t.zoomOut} icon={Minus} onClick={() => void flow.zoomOut()} />
      <span className={classes.zoom}>{format.percent(Math.round(zoom * 100) / 100)}</span>
      <Tool label={t.zoomIn} icon={Plus} onClick={() => void flow.zoomIn()} />
      <Tool label={t.fit} icon={Maximize} onClick={fit} />
      {!readOnly && <Tool label={t.tidy} icon={LayoutGrid} onClick={arrange} />}
      {hasFigures && (
        <Tool label={t.overlay} icon={Gauge} pressed={overlay} onClick={() => store.getState().setOverlay(!overlay)} />
      )}
      {!readOnly && (
        <Tool
          label={t.rehearse}
          icon={Play}
          pressed={rehearsing}
          onClick={() => store.getState().setRehearsing(rehearsing ? null : 'one')}
        />
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

function Tool({ label, icon: Icon, onClick, disabled = false, pressed }: ToolProps) {
  return (
    // Within the page's landmark, not beside it.
    <Tooltip label={label} portalProps={intoPage}>
      <ActionIcon
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        data-pressed={pressed || undefined}
        className={classes.tool ?? ''}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
