import type { NodeFamily } from '@olle/shared/nodes/define-node';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './card.module.css';

interface CardFrameProps {
  readonly family: NodeFamily | 'trigger';
  readonly icon: LucideIcon;
  readonly kind: string;
  readonly summary: string;
  readonly selected: boolean;
  /** On the way of the run that is looked at, or where the player stands on it. */
  readonly onPath: 'on' | 'now' | undefined;
  /** Only versions before had it. */
  readonly gone?: boolean;
  /** It stands for several steps. */
  readonly stacked?: boolean;
  /** Of its words, and with `-problem` of its badge: what the card is called by who reads the page aloud. */
  readonly nameId?: string;
  readonly badge?: ReactNode;
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
}

export function CardFrame(props: CardFrameProps) {
  const { family, icon: Icon, kind, summary, selected, onPath, gone, stacked, nameId, badge, foot, children } = props;
  return (
    <div
      className={classes.card}
      data-family={family}
      data-selected={selected || undefined}
      data-path={onPath}
      data-gone={gone || undefined}
      data-stacked={stacked || undefined}
    >
      <div className={classes.main}>
        <span className={classes.tile} aria-hidden>
          <Icon size={16} />
        </span>
        <div className={classes.words} id={nameId}>
          <span className={classes.kind}>{kind}</span>
          <span className={classes.summary} title={summary}>
            {summary}
          </span>
          {children}
        </div>
        {badge && (
          <span className={classes.badge} id={nameId && `${nameId}-problem`}>
            {badge}
          </span>
        )}
      </div>
      {foot}
    </div>
  );
}
