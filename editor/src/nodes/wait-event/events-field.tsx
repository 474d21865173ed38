import { ActionIcon, Group, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { X } from 'lucide-react';
import { AddButton } from '../../components/add-button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Explained } from '../../components/explained.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { namedEvents, withEvents } from './event-names.ts';

type Config = ConfigOf<'wait_event'>;

interface EventsFieldProps {
  readonly config: Config;
  readonly onChange: (config: Config) => void;
}

const modes = ['any', 'all'] as const;

/** One event, or several with what must happen of them. */
export function EventsField({ config, onChange }: EventsFieldProps) {
  const t = useMessages('nodes');
  const suggestions = useEventNames();
  const names = namedEvents(config);
  const several = names.length > 1;
  const change = (events: readonly string[]): void => onChange(withEvents(config, events));
  return (
    <Stack gap={8}>
      <Explained hint={t.waitEvent.eventHint}>
        {names.map((name, index) => (
          // An event has no identity but its place: its name is what is being typed.
          <Group key={index} gap={4} wrap="nowrap" align="flex-end">
            <div style={{ flex: 1, minWidth: 0 }}>
              <NameField
                label={several ? t.waitEvent.eventAt(index + 1) : t.waitEvent.event}
                of="event"
                value={name}
                suggestions={suggestions}
                mayBeEmpty
                onChange={(event) => change(names.map((other, at) => (at === index ? event : other)))}
              />
            </div>
            {several && (
              <ActionIcon
                aria-label={t.waitEvent.removeEvent(index + 1)}
                onClick={() => change(names.filter((_, at) => at !== index))}
              >
                <X size={14} />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Explained>
      {several && (
        <Choice
          label={t.waitEvent.mode}
          hint={t.waitEvent.modeHints[config.mode ?? 'any']}
          value={config.mode ?? 'any'}
          data={modes.map((mode) => ({ value: mode, label: t.waitEvent.modes[mode] }))}
          onChange={(mode) => onChange({ ...config, mode })}
        />
      )}
      <AddButton variant="subtle" disabled={names.length >= 20} onClick={() => change([...names, ''])}>
        {t.waitEvent.addEvent}
      </AddButton>
    </Stack>
  );
}
