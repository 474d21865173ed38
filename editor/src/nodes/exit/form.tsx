import { TextInput } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';

export function ExitForm({ config, onChange }: FormProps<ConfigOf<'exit'>>) {
  const t = useMessages('nodes');
  return (
    <TextInput
      label={t.exit.reason}
      description={t.exit.reasonHint}
      maxLength={200}
      value={config.reason}
      onChange={({ currentTarget }) => onChange({ ...config, reason: currentTarget.value })}
    />
  );
}
