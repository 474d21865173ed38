import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import type { DeskState } from './desk.ts';
import classes from './text.module.css';

interface StandingBarProps extends Pick<DeskState, 'standing' | 'moved'> {
  /** What keeps the text from being drawn. */
  readonly errors: number;
  readonly onTake: () => void;
  readonly onDraw: () => void;
}

/** How text and drawing stand to each other; where both were edited, the choice. */
export function StandingBar({ standing, moved, errors, onTake, onDraw }: StandingBarProps) {
  const t = useMessages('text');
  const choice = standing === 'apart' || (standing === 'broken' && moved);
  const words = choice
    ? t.apart
    : standing === 'broken'
      ? t.broken(Math.max(1, errors))
      : standing === 'typing'
        ? t.typing
        : t.same;
  return (
    <div className={classes.standing} data-standing={standing}>
      <p role="status">{words}</p>
      {choice && (
        <span className={classes.choice}>
          <Button size="compact-sm" onClick={onTake}>
            {t.takeDrawing}
          </Button>
          <Button
            size="compact-sm"
            disabled={standing === 'broken'}
            title={standing === 'broken' ? t.notYet : undefined}
            onClick={onDraw}
          >
            {t.drawText}
          </Button>
        </span>
      )}
    </div>
  );
}
