import { TextInput } from '@mantine/core';
import { instantOfMinute } from '@olle/shared/schedule/local-minute';
import { useWorkspaceZone } from '../../api/session.ts';
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
  const zone = useWorkspaceZone();
  return (
    <TextInput
      type="datetime-local"
      label={t.begins}
      {...(hint ? { description: hint } : {})}
      value={value.at}
      error={instantOfMinute(value.at, zone) === null ? t.beginsMissing : undefined}
      onChange={({ currentTarget }) => onChange({ ...value, at: currentTarget.value })}
    />
  );
}
