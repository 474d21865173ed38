import { Input } from '@mantine/core';
import { type Weekday, weekdays } from '@olle/shared/schedule/weekday';
import { useId, useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './moments.module.css';

interface WeekdaysFieldProps {
  readonly value: readonly Weekday[];
  /** Where no day means nothing: the last one stays. */
  readonly required?: boolean;
  readonly onChange: (days: Weekday[]) => void;
}

export function WeekdaysField({ value, required = false, onChange }: WeekdaysFieldProps) {
  const t = useMessages('moments');
  const id = useId();
  const [isLast, setLast] = useState(false);
  const toggled = (day: Weekday): Weekday[] =>
    weekdays.filter((each) => (each === day ? !value.includes(day) : value.includes(each)));
  const toggle = (day: Weekday): void => {
    const next = toggled(day);
    const refused = required && next.length === 0;
    setLast(refused);
    if (!refused) onChange(next);
  };
  return (
    <fieldset className={classes.field} aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <span id={id} className={classes.label}>
        {t.days}
      </span>
      <span id={`${id}-hint`} className={classes.note}>
        {t.daysHint}
      </span>
      <div className={classes.days}>
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            aria-label={t.dayNames[day]}
            aria-pressed={value.includes(day)}
            onClick={() => toggle(day)}
          >
            {t.dayInitials[day]}
          </button>
        ))}
      </div>
      {isLast && <Input.Error role="alert">{t.dayNeeded}</Input.Error>}
    </fieldset>
  );
}
