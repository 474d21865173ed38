import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import classes from './entry.module.css';

type EntryKind = 'event' | 'time' | 'decision' | 'message' | 'data' | 'end';

interface EntryProps {
  readonly at: string;
  readonly kind: EntryKind;
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  /** Quiet words on the title's line: of which journey, on which page. */
  readonly of?: ReactNode;
  /** It let the customer into the run that it is told in. */
  readonly isTrigger?: boolean;
  readonly links?: ReactNode;
  /** By which a guide finds it. */
  readonly mark?: string;
  /** The sentence under the title. */
  readonly children?: ReactNode;
}

/** One line of the timeline: when, what kind, what, and why. */
export function Entry({ at, kind, icon: Icon, title, of, isTrigger = false, links, mark, children }: EntryProps) {
  const t = useMessages('customers');
  const format = useFormat();
  return (
    <li className={classes.entry} data-mark={mark}>
      <time className={classes.time} dateTime={at} title={format.dateTime(at)}>
        {format.time(at)}
      </time>
      <span className={classes.icon} data-kind={kind}>
        <Icon size={14} aria-hidden />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.title}>{title}</span>
          {isTrigger && <span className={classes.mark}>{t.trigger}</span>}
          {of && <span className={classes.of}>{of}</span>}
          {links && <span className={classes.links}>{links}</span>}
        </div>
        {children && <div className={classes.words}>{children}</div>}
      </div>
    </li>
  );
}
