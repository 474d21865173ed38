import { Stack } from '@mantine/core';
import type { MessagePreviewAnswer } from '@olle/shared/api/messages';
import { problemSentence } from '@olle/shared/i18n/problems';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import type { Category } from '@olle/shared/messages/gate';
import { useState } from 'react';
import { Dialog } from '../../../canvas/dialog.tsx';
import { Fields } from '../../../canvas/panel/fields.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { letterFaults } from '../letter-fault.ts';
import { LetterFields } from '../letter-fields.tsx';
import { type Letter, useLetter } from '../writing/use-letter.ts';
import { withDefault } from '../writing/with-default.ts';
import { MissingValues } from './missing-values.tsx';
import classes from './preview.module.css';
import { ShownMail } from './shown-mail.tsx';
import { TestSend } from './test-send.tsx';
import { usePreview } from './use-preview.ts';
import { WhomSelect } from './whom-select.tsx';

interface PreviewDialogProps {
  readonly nodeId: string;
  readonly channel: string;
  /** Its own; else the journey's. */
  readonly category: Category | undefined;
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
  readonly onClose: () => void;
}

/** The message, and beside it how one real customer would get it, kept up to date while it is written; a way to send it to oneself. */
export function PreviewDialog({ nodeId, channel, category, content, onChange, onClose }: PreviewDialogProps) {
  const t = useMessages('nodes');
  const language = useLanguage((state) => state.language);
  const letter = useLetter();
  const [overlaid, setOverlaid] = useState(false);
  const { preview, whom, choose, event, to } = usePreview({ channel, category }, content);
  const faults = letterFaults(preview.data?.problems ?? [], (problem) => problemSentence(problem, language));
  return (
    <Dialog onClose={onClose} title={t.send.preview} size={1160} overlaid={overlaid}>
      <div className={classes.desk}>
        <Fields>
          <Stack gap={16}>
            <LetterFields
              wide
              nodeId={nodeId}
              letter={letter}
              content={content}
              onChange={onChange}
              faults={faults}
              onOverlay={setOverlaid}
            />
          </Stack>
        </Fields>
        <Stack gap={16}>
          <WhomSelect whom={whom} onChoose={choose} event={event} shown={preview.data} />
          {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.data && <Shown preview={preview.data} letter={letter} />}
          <TestSend body={{ ...to, content }} />
        </Stack>
      </div>
    </Dialog>
  );
}

function Shown({ preview, letter }: { readonly preview: MessagePreviewAnswer; readonly letter: Letter }) {
  return (
    <>
      <Fields>
        <MissingValues
          missing={preview.missing}
          onDefault={(field, found, words) => letter.write(field, ({ text }) => withDefault(text, found, words))}
        />
      </Fields>
      <ShownMail preview={preview} />
    </>
  );
}
