import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './letter.module.css';
import type { LetterFault } from './letter-fault.ts';
import { lineOf } from './writing/line-of.ts';

interface LineFaultsProps {
  readonly faults: readonly LetterFault[];
  readonly text: string;
  readonly onShow: (line: number) => void;
  /** Whether it is said aloud as it comes up. */
  readonly alert: boolean;
}

/** What is wrong with a text, each with the line that it is about. */
export function LineFaults({ faults, text, onShow, alert }: LineFaultsProps) {
  const t = useMessages('nodes').send;
  return faults.map(({ sentence, line }) => {
    const { from, to } = lineOf(text, line) ?? { from: 0, to: 0 };
    return (
      <div key={sentence} className={classes.fault} {...(alert && { role: 'alert' })}>
        <p>{sentence}</p>
        <code>{text.slice(from, to).trim().slice(0, 120)}</code>
        <Button size="compact-xs" mt={4} onClick={() => onShow(line)}>
          {t.showLine(line)}
        </Button>
      </div>
    );
  });
}
