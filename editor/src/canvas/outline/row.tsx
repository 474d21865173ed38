import type { JourneyNode } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { ChevronRight, CornerDownRight, Ellipsis, type LucideIcon, Plus, Split, Zap } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { phone } from '../../commands/phone.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { openSettings } from '../commands/open-settings.ts';
import { showSheet } from '../commands/panel-focus.ts';
import { selectionAt } from '../commands/walk/stops.ts';
import { ProblemBadge } from '../flow/problem-badge.tsx';
import { TestBadge } from '../flow/test-badge.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { onlyNodes } from '../store/selection.ts';
import classes from './outline.module.css';
import type { OutlineRow } from './outline-rows.ts';
import { outlineOf } from './outline-store.ts';
import { RowFigures } from './row-figures.tsx';
import { useRowWords } from './use-row-words.ts';

interface RowProps {
  readonly row: OutlineRow;
  /** The step itself, or the one that the branch leaves. */
  readonly node: JourneyNode | undefined;
  /** Where the way goes on that ends here. */
  readonly joins: JourneyNode | undefined;
  /** What brings people in, for the row of the trigger. */
  readonly start: string;
  /** `2/5` among those beside it. */
  readonly place: string;
  readonly closed: boolean;
  readonly selected: boolean;
  /** The one that the tab key comes to. */
  readonly current: boolean;
}

/** One line of the outline. Its keys are commands; its focus moves with them. */
export const Row = memo(function Row({ row, node, joins, start, place, closed, selected, current }: RowProps) {
  const t = useMessages('canvas').outline;
  const scope = useCanvasScope();
  const { mark, stop, kind, level, hasChildren } = row;
  const { title, kind: name } = useRowWords(row, node, joins, start);
  const path = useEditor(
    ({ marks }) =>
      marks && (marks.now?.nodeId === mark ? 'now' : marks.times[mark] || marks.edges.has(mark) ? 'on' : 'off'),
  );
  const [position, size] = place.split('/').map(Number);
  const { icon: Icon, family } = lookOf(row, node);

  const choose = (event: MouseEvent): void => {
    const { selection, select } = scope.store.getState();
    const many = (event.shiftKey || event.ctrlKey || event.metaKey) && stop.kind === 'step';
    if (!many) {
      if (matchMedia(phone).matches) openSettings(scope, stop, showSheet);
      else select(selectionAt(stop));
      return;
    }
    const others = selection.nodes.filter((id) => id !== stop.id);
    select(onlyNodes(...(others.length < selection.nodes.length ? others : [...others, stop.id])));
  };

  return (
    // Its keys are those of the whole tree, heard on the page.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-selected={selected}
      {...(hasChildren ? { 'aria-expanded': !closed } : {})}
      aria-labelledby={`row-${mark} row-${mark}-problem`}
      tabIndex={current ? 0 : -1}
      data-id={mark}
      data-stop
      data-kind={kind}
      data-loose={row.loose || undefined}
      data-path={path}
      className={classes.row}
      style={{ paddingInlineStart: 4 + (level - 1) * 18 }}
      onClick={choose}
      onDoubleClick={() => hasChildren && outlineOf(scope.store).getState().toggle(mark)}
    >
      <span
        className={classes.fold}
        data-open={(hasChildren && !closed) || undefined}
        aria-hidden
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          outlineOf(scope.store).getState().toggle(mark);
        }}
      >
        {hasChildren && <ChevronRight size={14} />}
      </span>
      <span className={classes.tile} data-family={family} aria-hidden>
        <Icon size={14} />
      </span>
      <span id={`row-${mark}`} className={classes.words}>
        {name && <span className={classes.kind}>{name}</span>}
        <span className={classes.title}>{title}</span>
      </span>
      {stop.kind === 'step' && (
        <span id={`row-${mark}-problem`}>
          <TestBadge nodeId={stop.id} />
          <ProblemBadge nodeId={stop.id} />
        </span>
      )}
      {(kind === 'step' || kind === 'branch') && <RowFigures stop={stop} node={node} />}
      <span
        className={classes.more}
        aria-hidden
        title={t.more}
        onClick={(event) => {
          event.stopPropagation();
          if (!selected) scope.store.getState().select(selectionAt(stop));
          scope.openMenu({ screen: { x: event.clientX, y: event.clientY } });
        }}
      >
        <Ellipsis size={16} />
      </span>
    </div>
  );
});

interface Look {
  readonly icon: LucideIcon;
  readonly family?: string | undefined;
}

function lookOf({ stop, kind }: OutlineRow, node: JourneyNode | undefined): Look {
  if (kind === 'open') return { icon: Plus };
  if (kind === 'joined') return { icon: CornerDownRight };
  if (stop.kind === 'output') return { icon: Split };
  if (!node) return { icon: Zap, family: 'trigger' };
  return { icon: cardLook(node.type).icon, family: definitionOf(node.type).family };
}
