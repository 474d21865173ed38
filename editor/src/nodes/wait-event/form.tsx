import { Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { DurationField } from '../../conditions/duration-field.tsx';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { MatchField } from '../../conditions/match-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';

export function WaitEventForm({ config, onChange }: FormProps<ConfigOf<'wait_event'>>) {
  const t = useMessages('nodes');
  const names = useEventNames();
  return (
    <Stack gap={16}>
      <NameField
        label={t.waitEvent.event}
        value={config.event}
        suggestions={names}
        mayBeEmpty
        onChange={(event) => onChange({ ...config, event })}
      />
      <DurationField
        label={t.waitEvent.timeout}
        value={config.timeout}
        onChange={(timeout) => onChange({ ...config, timeout })}
      />
      <MatchField
        label={t.waitEvent.match}
        event={config.event}
        match={config.match}
        onChange={(match) => onChange(match ? { ...config, match } : without(config, 'match'))}
      />
      <FiltersField
        event={config.event}
        filters={config.where}
        onChange={(where) => onChange(where ? { ...config, where } : without(config, 'where'))}
      />
    </Stack>
  );
}
