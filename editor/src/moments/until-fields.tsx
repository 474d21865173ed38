import type { UntilMoment } from '@olle/shared/nodes/moments/settings';
import { weekdays } from '@olle/shared/schedule/weekday';
import { without } from '../conditions/without.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ClockField } from './clock-field.tsx';
import { UntilMeaning } from './meaning.tsx';
import classes from './moments.module.css';
import { WeekdaysField } from './weekdays-field.tsx';

interface UntilFieldsProps {
  readonly value: UntilMoment;
  readonly onChange: (until: UntilMoment) => void;
}

/** The next time that the customer's clocks show a time of the day. */
export function UntilFields({ value, onChange }: UntilFieldsProps) {
  const t = useMessages('moments');
  return (
    <>
      <ClockField
        name="time"
        label={t.time}
        description={t.timeHint}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
      <WeekdaysField
        value={value.weekdays ?? weekdays}
        // Every day is what it is without any.
        onChange={(days) =>
          onChange(days.length === weekdays.length ? without(value, 'weekdays') : { ...value, weekdays: days })
        }
      />
      <UntilMeaning value={value} />
      <p className={classes.hint}>{t.zoneHint}</p>
    </>
  );
}
