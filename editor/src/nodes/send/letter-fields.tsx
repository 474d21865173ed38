import { Textarea, TextInput } from '@mantine/core';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import { VariableHints } from './variable-hints.tsx';

interface LetterFieldsProps {
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
  /** Where there is room for long texts. */
  readonly wide?: boolean;
}

/** What a mail says: its subject, its body, and the same without any layout. */
export function LetterFields({ content, onChange, wide = false }: LetterFieldsProps) {
  const t = useMessages('nodes');
  return (
    <>
      <TextInput
        label={t.send.subject}
        description={t.send.subjectFor}
        placeholder={t.send.subjectHint}
        maxLength={1_000}
        value={content.subject}
        onChange={({ currentTarget }) => onChange({ ...content, subject: currentTarget.value })}
      />
      <Textarea
        label={t.send.body}
        description={t.send.bodyHint}
        className={classes.code ?? ''}
        minRows={wide ? 16 : 8}
        maxRows={wide ? 28 : 18}
        maxLength={200_000}
        spellCheck={false}
        value={content.html}
        onChange={({ currentTarget }) => onChange({ ...content, html: currentTarget.value })}
      />
      <VariableHints />
      <Textarea
        label={t.send.text}
        description={t.send.textHint}
        minRows={2}
        maxRows={10}
        value={content.text ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? without(content, 'text') : { ...content, text: value })
        }
      />
    </>
  );
}
