import { SegmentedControl, UnstyledButton } from '@mantine/core';
import type { PreviewedMail } from '@olle/shared/gallery/mails-of';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import type { Language } from '@olle/shared/i18n/language';
import { useState } from 'react';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './gallery.module.css';
import { spokenDuration } from './spoken-duration.ts';

interface MailPreviewProps {
  readonly mails: readonly PreviewedMail[];
  /** Given where readers have two languages. */
  readonly reader?: { readonly language: Language; readonly onLanguage: (language: Language) => void } | undefined;
}

/** Each mail as an example customer would see it, and when. */
export function MailPreview({ mails, reader }: MailPreviewProps) {
  const t = useMessages('gallery');
  const language = useLanguage((state) => state.language);
  const [chosen, choose] = useState('');
  const shown = mails.find(({ nodeId }) => nodeId === chosen) ?? mails[0];
  const when = ({ after }: PreviewedMail): string => {
    if (after === null) return t.muchLater;
    const spoken = spokenDuration(after);
    return spoken === null ? t.atOnce : t.later(formatDuration(spoken, language));
  };
  if (!shown) return <p className={classes.note}>{t.failed}</p>;
  return (
    <>
      {reader && (
        <SegmentedControl
          mb="sm"
          aria-label={t.readers}
          value={reader.language}
          data={(['ko', 'en'] as const).map((value) => ({ value, label: t.readersOf[value] }))}
          onChange={(next) => reader.onLanguage(next === 'en' ? 'en' : 'ko')}
        />
      )}
      <ul className={classes.mails} aria-label={t.whichMail}>
        {mails.map((mail) => (
          <li key={mail.nodeId}>
            <UnstyledButton
              className={classes.mail}
              aria-current={mail.nodeId === shown.nodeId}
              onClick={() => choose(mail.nodeId)}
            >
              <span className={classes.when}>{when(mail)}</span>
              <span className={classes.subject}>{mail.subject}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div className={classes.paper}>
        <MailFrame
          key={`${shown.nodeId} ${reader?.language ?? ''}`}
          title={t.mailOf(shown.subject)}
          html={shown.html}
        />
      </div>
      <p className={classes.note}>
        {t.exampleCustomer} {t.footNote}
      </p>
    </>
  );
}
