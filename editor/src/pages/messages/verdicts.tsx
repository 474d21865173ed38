import { CircleCheck, CircleX } from 'lucide-react';
import type { Message } from '../../api/messages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './message-detail.module.css';

/** What the gate said each time it was asked, and what it saw. */
export function Verdicts({ verdicts }: Pick<Message, 'verdicts'>) {
  const t = useMessages('messages');
  const format = useFormat();
  return (
    <>
      <h3>{t.verdicts}</h3>
      <p className={classes.note}>{t.verdictsHint}</p>
      <ol className={classes.list}>
        {verdicts.map(({ decision, code, facts, at }, index) => {
          const sent = decision === 'send';
          const Icon = sent ? CircleCheck : CircleX;
          const consent = typeof facts.consent === 'boolean' ? facts.consent : null;
          return (
            <li key={`${code}-${at ?? index}`}>
              <Icon size={14} aria-hidden className={sent ? classes.yes : classes.no} />
              <span>
                {sent ? t.allowed : t.refused}: {t.verdictWords(code)}{' '}
                <span className="quiet">{facts.category === 'advertising' && `(${t.consentIs(consent)})`}</span>
              </span>
              {at && <time dateTime={at}>{format.dateTime(at)}</time>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
