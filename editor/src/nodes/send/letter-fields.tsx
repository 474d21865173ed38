import { Textarea, TextInput } from '@mantine/core';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import { useState } from 'react';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './letter.module.css';
import type { LetterFault } from './letter-fault.ts';
import { LineFaults } from './line-faults.tsx';
import { HeldValues } from './values/held-values.tsx';
import { useValues } from './values/use-values.ts';
import { FormatTools, type OpenTool, ValueTool } from './writing/letter-tools.tsx';
import { StartOffer } from './writing/start-offer.tsx';
import { useBegins } from './writing/use-begins.ts';
import type { Letter, LetterField } from './writing/use-letter.ts';

interface LetterFieldsProps {
  readonly nodeId: string;
  readonly letter: Letter;
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
  readonly faults: readonly LetterFault[];
  /** Where there is room for long texts, and nothing else says what is wrong. */
  readonly wide?: boolean;
  /** Whether a list or a form of the tools is open: Escape closes that alone. */
  readonly onOverlay?: (open: boolean) => void;
}

/** What a mail says: its subject, its body, and the same without any layout. */
export function LetterFields(props: LetterFieldsProps) {
  const { nodeId, letter, content, onChange, faults, wide = false, onOverlay } = props;
  const t = useMessages('nodes');
  const [tool, setTool] = useState<OpenTool>(null);
  const tools = {
    ...{ nodeId, letter, open: tool },
    onOpen(next: OpenTool) {
      setTool(next);
      onOverlay?.(next !== null);
    },
  };
  const of = (name: LetterField) => faults.filter(({ field }) => field === name);
  const begins = useBegins();
  const parts = useValues(nodeId);
  const labels = { subject: t.send.subject, html: t.send.body, text: t.send.text };
  const said = (name: LetterField) => (
    <>
      <HeldValues letter={letter} name={name} label={labels[name]} text={content[name] ?? ''} parts={parts} />
      <LineFaults
        faults={of(name)}
        text={content[name] ?? ''}
        alert={wide}
        onShow={(line) => letter.showLine(name, line)}
      />
    </>
  );
  return (
    <>
      <TextInput
        {...letter.field('subject')}
        label={t.send.subject}
        description={t.send.subjectFor}
        placeholder={t.send.subjectExample[begins]}
        maxLength={1_000}
        error={of('subject').length > 0}
        value={content.subject}
        onChange={({ currentTarget }) => onChange({ ...content, subject: currentTarget.value })}
      />
      {said('subject')}
      <ValueTool {...tools} />
      <Textarea
        {...letter.field('html')}
        label={t.send.body}
        description={t.send.bodyHint}
        placeholder={t.send.bodyExample[begins]}
        classNames={{ wrapper: classes.frame ?? '', input: classes.body ?? '' }}
        inputContainer={(input) => (
          <>
            <FormatTools {...tools} />
            {input}
          </>
        )}
        minRows={wide ? 16 : 8}
        maxRows={wide ? 28 : 18}
        maxLength={200_000}
        spellCheck={false}
        error={of('html').length > 0}
        value={content.html}
        onChange={({ currentTarget }) => onChange({ ...content, html: currentTarget.value })}
      />
      {content.html.trim() === '' && <StartOffer begins={begins} letter={letter} />}
      {said('html')}
      <Textarea
        {...letter.field('text')}
        label={t.send.text}
        description={t.send.textHint}
        minRows={2}
        maxRows={10}
        maxLength={200_000}
        error={of('text').length > 0}
        value={content.text ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? without(content, 'text') : { ...content, text: value })
        }
      />
      {said('text')}
    </>
  );
}
