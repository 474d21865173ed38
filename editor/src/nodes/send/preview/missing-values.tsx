import { Button, TextInput } from '@mantine/core';
import type { MessagePreviewAnswer } from '@olle/shared/api/messages';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import type { LetterField } from '../writing/use-letter.ts';
import classes from './preview.module.css';

type Missing = MessagePreviewAnswer['missing'][number];

interface MissingValuesProps {
  readonly missing: readonly Missing[];
  readonly onDefault: (field: LetterField, missing: Missing, words: string) => void;
}

const fields: Readonly<Record<string, LetterField>> = {
  'content.subject': 'subject',
  'content.html': 'html',
  'content.text': 'text',
};

/** What this customer would find empty in the mail, and what to write there instead. */
export function MissingValues({ missing, onDefault }: MissingValuesProps) {
  const t = useMessages('nodes').send;
  const never = missing.filter(({ later }) => !later);
  const later = [...new Set(missing.flatMap((one) => (one.later ? [one.name] : [])))];
  return (
    <>
      {never.length > 0 && (
        <section className={classes.missing} aria-label={t.missing(never.length)}>
          <p>
            <strong>{t.missing(never.length)}</strong> {t.missingHint}
          </p>
          <ul>
            {never.map((one) => {
              const field = fields[one.field] ?? 'html';
              return (
                <MissingValue
                  key={`${one.field} ${one.line} ${one.name}`}
                  name={one.name}
                  where={field === 'subject' ? t.subject : t.atLine(one.line)}
                  onDefault={(words) => onDefault(field, one, words)}
                />
              );
            })}
          </ul>
        </section>
      )}
      {later.length > 0 && <p className={classes.later}>{t.knownLater(later.join(', '))}</p>}
    </>
  );
}

interface MissingValueProps {
  readonly name: string;
  readonly where: string;
  readonly onDefault: (words: string) => void;
}

function MissingValue({ name, where, onDefault }: MissingValueProps) {
  const t = useMessages('nodes').send;
  const [words, setWords] = useState('');
  return (
    <li>
      <span>
        <code>{name}</code> · {where}
      </span>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onDefault(words.trim());
        }}
      >
        <TextInput
          size="xs"
          aria-label={t.insteadOf(name)}
          placeholder={t.instead}
          maxLength={200}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" aria-label={t.putInstead(name)}>
          {t.insert}
        </Button>
      </form>
    </li>
  );
}
