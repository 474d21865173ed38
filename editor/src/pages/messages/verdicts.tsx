import type { MessageAnswer } from '@olle/shared/api/messages';
import { objectOf, textOf } from '@olle/shared/i18n/fact-text';
import type { JsonObject } from '@olle/shared/json';
import { CircleCheck, CircleX } from 'lucide-react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './message-detail.module.css';

/** What the gate said each time it was asked, and what it saw. */
export function Verdicts({ verdicts }: Pick<MessageAnswer, 'verdicts'>) {
  const t = useMessages('messages');
  const format = useFormat();
  return (
    <>
      <h3>{t.verdicts}</h3>
      <p className={classes.note}>{t.verdictsHint}</p>
      <ol className={classes.list}>
        {verdicts.map((verdict, index) => {
          const { code, facts, at, sent } = read(verdict);
          const Icon = sent ? CircleCheck : CircleX;
          const consent = typeof facts.consent === 'boolean' ? facts.consent : null;
          return (
            <li key={`${code}-${at || index}`}>
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

/** Stored as it was said, perhaps by an older release: read without trusting its shape. */
const read = (verdict: JsonObject) => ({
  sent: verdict.decision === 'send',
  code: textOf(verdict.code),
  facts: objectOf(verdict.facts),
  at: textOf(verdict.at),
});
