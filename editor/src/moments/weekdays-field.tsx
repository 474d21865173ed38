import { type Weekday, weekdays } from '@olle/shared/schedule/weekday';
import { useId } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './moments.module.css';

interface WeekdaysFieldProps {
  readonly value: readonly Weekday[];
  readonly onChange: (days: Weekday[]) => void;
}

export function WeekdaysField({ value, onChange }: WeekdaysFieldProps) {
  const t = useMessages('moments');
  const id = useId();
  const toggled = (day: Weekday): Weekday[] =>
    weekdays.filter((each) => (each === day ? !value.includes(day) : value.includes(each)));
  return (
    <fieldset className={classes.field} aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {t.days}
      </span>
      <div className={classes.days}>
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            aria-label={t.dayNames[day]}
            aria-pressed={value.includes(day)}
            onClick={() => onChange(toggled(day))}
          >
            {t.dayInitials[day]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
