import { placeIn } from '@olle/shared/text/text-fault';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { CodeFault } from './code/open-code.ts';
import classes from './text.module.css';

interface FaultsListProps {
  readonly text: string;
  readonly faults: readonly CodeFault[];
  readonly onGo: (offset: number) => void;
}

const most = 20;

/** What is marked in the text, in words, and the way there. */
export function FaultsList({ text, faults, onGo }: FaultsListProps) {
  const t = useMessages('text');
  if (faults.length === 0) return null;
  return (
    <ul className={classes.faults} aria-label={t.faults}>
      {faults.slice(0, most).map(({ from, severity, message }, index) => {
        const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li key={`${from.toString()}/${index.toString()}`}>
            <button type="button" className={classes.fault} onClick={() => onGo(from)}>
              <Icon size={14} aria-hidden className={severity === 'error' ? classes.error : classes.warning} />
              <span>{t.line(placeIn(text, from).line, message)}</span>
            </button>
          </li>
        );
      })}
      {faults.length > most && <li className={classes.moreFaults}>{t.more(faults.length - most)}</li>}
    </ul>
  );
}
