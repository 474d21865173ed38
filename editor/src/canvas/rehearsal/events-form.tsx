import { Group, Select, Stack } from '@mantine/core';
import { eventName } from '@olle/shared/i18n/known-names';
import { AddButton } from '../../components/add-button.tsx';
import { RemovableRow } from '../../components/removable-row.tsx';
import { DurationField } from '../../conditions/duration-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames, usePropertyNames } from '../../conditions/use-names.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import formClasses from '../../nodes/form.module.css';
import { PairsField } from '../../nodes/pairs-field.tsx';
import { type MadeUpEvent, madeUpEvent } from './made-up.ts';
import { TimeLine, type TimeLineProps } from './time-line.tsx';
import { useExample } from './use-example.ts';

/** What happens to the customer, and when: on a line of time, and in fields. */
export function EventsForm({ value, onChange, start, player }: TimeLineProps) {
  const t = useMessages('rehearsal');
  return (
    <fieldset className={formClasses.plain}>
      <legend className={formClasses.legend}>{t.events}</legend>
      <Stack gap={8}>
        <TimeLine value={value} onChange={onChange} start={start} player={player} />
        {value.map((one) => (
          <EventRow
            key={one.id}
            value={one}
            onChange={(next) => onChange(value.map((other) => (other.id === one.id ? next : other)))}
            onRemove={() => onChange(value.filter(({ id }) => id !== one.id))}
          />
        ))}
        <AddButton onClick={() => onChange([...value, { ...madeUpEvent(''), away: 'PT1H' }])}>{t.addEvent}</AddButton>
      </Stack>
    </fieldset>
  );
}

interface EventRowProps {
  readonly value: MadeUpEvent;
  readonly onChange: (value: MadeUpEvent) => void;
  readonly onRemove: () => void;
}

function EventRow({ value, onChange, onRemove }: EventRowProps) {
  const t = useMessages('rehearsal');
  const language = useLanguage((state) => state.language);
  const names = useEventNames();
  const properties = usePropertyNames(value.event);
  const example = useExample();
  // What somebody wrote stays.
  const isTouched = ![{}, example(value.event)].some((one) => JSON.stringify(one) === JSON.stringify(value.properties));
  const propertiesAs = (event: string) => (isTouched ? value.properties : example(event));
  return (
    <div id={`happens-${value.id}`}>
      <RemovableRow
        at={value.id}
        remove={t.removeEvent(eventName(value.event, language) || t.event)}
        onRemove={onRemove}
      >
        <NameField
          label={t.event}
          of="event"
          value={value.event}
          suggestions={names}
          mayBeEmpty
          onChange={(event) => onChange({ ...value, event, properties: propertiesAs(event) })}
        />
        <Group gap={8} align="flex-end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <DurationField
              name="away"
              label={t.when}
              value={value.away}
              onChange={(away) => onChange({ ...value, away })}
            />
          </div>
          <Select
            style={{ width: 104 }}
            aria-label={t.side}
            data={[
              { value: 'after', label: t.after },
              { value: 'before', label: t.before },
            ]}
            value={value.before ? 'before' : 'after'}
            onChange={(side) => onChange({ ...value, before: side === 'before' })}
          />
        </Group>
        <PairsField
          {...t.propertyFields}
          of="property"
          free="price"
          suggestions={properties}
          value={value.properties}
          onChange={(next) => onChange({ ...value, properties: next })}
        />
      </RemovableRow>
    </div>
  );
}
