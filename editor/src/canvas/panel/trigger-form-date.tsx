import { Checkbox } from '@mantine/core';
import { NameField } from '../../conditions/name-field.tsx';
import { useAttributeNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ClockField } from '../../moments/clock-field.tsx';
import { OffsetField } from '../../moments/offset-field.tsx';
import classes from './panel.module.css';
import type { TriggerFieldsProps } from './trigger-form-props.ts';

export function DateFields({ trigger, onChange }: TriggerFieldsProps<'date'>) {
  const t = useMessages('canvas').trigger;
  const moments = useMessages('moments');
  const attributes = useAttributeNames();
  return (
    <>
      <NameField
        label={moments.attribute}
        description={moments.attributeHint}
        value={trigger.attribute}
        suggestions={attributes}
        mayBeEmpty
        onChange={(attribute) => onChange({ ...trigger, attribute })}
      />
      <Checkbox
        label={t.anniversary}
        description={t.anniversaryHint}
        checked={trigger.anniversary === true}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...trigger, anniversary: true } : without(trigger, 'anniversary'))
        }
      />
      <OffsetField
        value={trigger.offset}
        onChange={(offset) => onChange(offset === undefined ? without(trigger, 'offset') : { ...trigger, offset })}
      />
      <ClockField
        name="time"
        label={moments.time}
        description={moments.timeHint}
        value={trigger.time}
        onChange={(time) => onChange({ ...trigger, time })}
      />
      <p className={classes.hint}>
        {moments.zoneHint} {t.dateHint}
      </p>
    </>
  );
}
