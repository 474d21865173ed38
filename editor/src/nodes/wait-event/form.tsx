import { Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { eventsOf } from '@olle/shared/nodes/wait-event/definition';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { MatchField } from '../../conditions/match-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';
import { EventsField } from './events-field.tsx';
import { TimeoutField } from './timeout-field.tsx';
import { useHeardBefore } from './use-heard-before.ts';

type Config = ConfigOf<'wait_event'>;

export function WaitEventForm({ nodeId, config, onChange }: FormProps<Config>) {
  const t = useMessages('nodes');
  const [event = ''] = eventsOf(config);
  const places = useHeardBefore(nodeId);
  // What is absent must not be there at all: the schemas refuse parts that are undefined.
  const set = (part: 'where' | 'match', value: object | undefined): void => {
    const { [part]: _old, ...rest } = config;
    onChange(value ? { ...rest, [part]: value } : rest);
  };
  return (
    <Stack gap={16}>
      <EventsField config={config} onChange={onChange} />
      <TimeoutField value={config.timeout} onChange={(timeout) => onChange({ ...config, timeout })} />
      <MatchField
        label={t.waitEvent.match}
        event={event}
        match={config.match}
        places={places}
        onChange={(match) => set('match', match)}
      />
      <FiltersField event={event} filters={config.where} onChange={(where) => set('where', where)} />
    </Stack>
  );
}
