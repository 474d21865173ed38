import { Checkbox } from '@mantine/core';
import type { DateMoment } from '@olle/shared/nodes/moments/settings';
import { NameField } from '../conditions/name-field.tsx';
import { useAttributeNames } from '../conditions/use-names.ts';
import { without } from '../conditions/without.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ClockField } from './clock-field.tsx';
import { DateMeaning } from './meaning.tsx';
import classes from './moments.module.css';
import { OffsetField } from './offset-field.tsx';

interface DateFieldsProps {
  readonly value: DateMoment;
  readonly onChange: (date: DateMoment) => void;
}

/** A date that stands in an attribute of the customer, before or after it, at a time of the day. */
export function DateFields({ value, onChange }: DateFieldsProps) {
  const t = useMessages('moments');
  const attributes = useAttributeNames();
  return (
    <>
      <NameField
        label={t.attribute}
        description={t.attributeHint}
        value={value.attribute}
        suggestions={attributes}
        mayBeEmpty
        onChange={(attribute) => onChange({ ...value, attribute })}
      />
      <OffsetField
        value={value.offset}
        onChange={(offset) => onChange(offset === undefined ? without(value, 'offset') : { ...value, offset })}
      />
      <Checkbox
        label={t.atTime}
        description={t.atTimeHint}
        checked={value.time !== undefined}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...value, time: '09:00' } : without(value, 'time'))
        }
      />
      {value.time !== undefined && (
        <ClockField
          name="time"
          label={t.time}
          description={t.timeHint}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      )}
      <DateMeaning value={value} />
      <p className={classes.hint}>{t.zoneHint}</p>
    </>
  );
}
