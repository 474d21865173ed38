import { UnstyledButton } from '@mantine/core';
import type { simulateAnswer } from '@olle/shared/api/simulate';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { LawNote } from '../../components/law-note.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { SubjectLine } from '../../components/subject-line.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './rehearsal.module.css';

/** From the browser's own rehearsal, or from the server's. */
export type ShownMessage = z.infer<typeof simulateAnswer>['messages'][number];

interface RehearsedMessageProps {
  readonly message: ShownMessage;
  readonly isNow: boolean;
}

/** As its reader sees it: open while the player stands on its step, and whenever somebody asks. What has no value is pointed out. */
export function RehearsedMessage({ message, isNow }: RehearsedMessageProps) {
  const { channel, subject, html, text, missing = [], marked } = message;
  const t = useMessages('rehearsal');
  const words = useMessages('components');
  const send = useMessages('nodes').send;
  const [asked, setOpen] = useState<boolean | null>(null);
  const open = asked ?? isNow;
  const names: Readonly<Record<string, string>> = words.channel;
  const Icon = open ? ChevronDown : ChevronRight;
  const said = subject || text || t.noSubject;
  const empty = [...new Set(missing.map(({ name }) => name))];
  return (
    <div className={classes.message}>
      <UnstyledButton
        className={classes.subject}
        aria-expanded={open}
        aria-label={`${said} · ${open ? t.hideMessage : t.showMessage}`}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden />
        <span>
          <SubjectLine parts={marked?.subject ?? [said]} />
        </span>
      </UnstyledButton>
      {empty.length > 0 && (
        <p className={classes.missing}>
          {send.missing(empty.length)} {t.shownEmpty(empty.join(', '))}
        </p>
      )}
      {open &&
        (html === undefined ? (
          <p className={classes.text}>{text}</p>
        ) : (
          <>
            <LawNote subject={subject} />
            <MailFrame title={t.message(names[channel] ?? channel)} html={marked?.html ?? html} />
          </>
        ))}
    </div>
  );
}
