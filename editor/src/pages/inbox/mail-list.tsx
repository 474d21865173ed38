import { UnstyledButton } from '@mantine/core';
import { Route } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Mail } from '../../api/inbox.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './inbox-page.module.css';

interface MailListProps {
  readonly mails: readonly Mail[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function MailList({ mails, current, onChoose }: MailListProps) {
  const t = useMessages('inbox');
  const format = useFormat();
  return (
    <ul className={classes.list} aria-label={t.list} onKeyDown={walk}>
      {mails.map(({ id, subject, to, at, journeyName }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.mail}
            data-mark={id}
            aria-current={id === current}
            onClick={() => onChoose(id)}
          >
            <span className={classes.line}>
              <span className={classes.to}>{to}</span>
              <span className={classes.at}>{format.ago(at)}</span>
            </span>
            <span className={classes.subject}>{subject || t.noSubject}</span>
            <span className={classes.journey}>
              <Route size={12} aria-hidden />
              <span>{journeyName === null ? t.noJourney : t.ofJourney(journeyName)}</span>
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Arrow keys read mail after mail. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement)) return;
  const item = event.target.closest('li');
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  if (!['ArrowDown', 'ArrowUp'].includes(event.key) || !next) return;
  event.preventDefault();
  const button = next.querySelector('button');
  button?.focus();
  button?.click();
}
