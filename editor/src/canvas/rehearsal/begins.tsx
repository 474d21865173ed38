import { TextInput } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import type { MadeUp } from './made-up.ts';

interface BeginsProps {
  readonly value: MadeUp;
  readonly onChange: (value: MadeUp) => void;
  readonly hint?: string;
}

/** When the clock of a rehearsal starts. */
export function Begins({ value, onChange, hint }: BeginsProps) {
  const t = useMessages('rehearsal');
  return (
    <TextInput
      type="datetime-local"
      label={t.begins}
      {...(hint ? { description: hint } : {})}
      value={value.at}
      onChange={({ currentTarget }) => onChange({ ...value, at: currentTarget.value })}
    />
  );
}
