import { Textarea } from '@mantine/core';
import type { Json } from '@olle/shared/json';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import { bodyOf, isBrokenJson, textOfBody } from './body-text.ts';

interface BodyFieldProps {
  readonly value: Json | undefined;
  readonly onChange: (body: Json | undefined) => void;
}

/** JSON is kept as JSON, so that what is filled in cannot break it; what is none stays the text that it is. */
export function BodyField({ value, onChange }: BodyFieldProps) {
  const t = useMessages('nodes');
  const [typed, setTyped] = useState(() => textOfBody(value));
  // What was typed stands as it was typed, for as long as it means what is kept.
  useEffect(
    () => setTyped((now) => (JSON.stringify(bodyOf(now)) === JSON.stringify(value) ? now : textOfBody(value))),
    [value],
  );
  return (
    <Textarea
      label={t.webhook.body}
      description={t.webhook.bodyHint}
      className={classes.code ?? ''}
      minRows={4}
      maxRows={14}
      autosize
      spellCheck={false}
      value={typed}
      error={isBrokenJson(typed) && t.webhook.bodyBroken}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(bodyOf(currentTarget.value));
      }}
    />
  );
}
