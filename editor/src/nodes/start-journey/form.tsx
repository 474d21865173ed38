import { Select, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useJourneys } from '../../api/journeys.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';
import { PairsField } from '../pairs-field.tsx';

export function StartJourneyForm({ config, onChange }: FormProps<ConfigOf<'start_journey'>>) {
  const t = useMessages('nodes');
  const components = useMessages('components');
  const journeys = useJourneys();
  const unknown = config.journeyId !== '' && !journeys.items.some(({ id }) => id === config.journeyId);
  return (
    <Stack gap={16}>
      <Select
        label={t.startJourney.journey}
        description={t.startJourney.journeyHint}
        placeholder={t.startJourney.choose}
        searchable
        value={config.journeyId || null}
        data={[
          ...journeys.items.map(({ id, name, status }) => ({
            value: id,
            label: `${name} · ${components.journeyStatus[status]}`,
          })),
          ...(unknown ? [{ value: config.journeyId, label: config.journeyId }] : []),
        ]}
        onChange={(journeyId) => journeyId && onChange({ ...config, journeyId })}
      />
      <PairsField
        label={t.startJourney.payload}
        hint={t.startJourney.payloadHint}
        name={t.startJourney.property}
        value={config.payload ?? {}}
        free="property_"
        onChange={(payload) =>
          onChange(Object.keys(payload).length > 0 ? { ...config, payload } : without(config, 'payload'))
        }
      />
    </Stack>
  );
}
