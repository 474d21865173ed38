import { isDate } from '@olle/shared/schedule/iso';
import { useMessages } from '../../i18n/use-messages.ts';
import { CalendarField } from '../../moments/calendar-field.tsx';
import type { Days } from './figures-range.ts';
import classes from './summary-bar.module.css';

interface DaysFieldsProps {
  readonly value: Days;
  readonly onChange: (days: Days) => void;
}

/** From one day to another; whichever is moved past the other takes it along. */
export function DaysFields({ value: { from, to }, onChange }: DaysFieldsProps) {
  const t = useMessages('live');
  return (
    <fieldset className={classes.days} aria-label={t.days}>
      <CalendarField
        name="from"
        type="date"
        size="xs"
        aria-label={t.firstDay}
        value={from}
        fits={isDate}
        onChange={(day) => onChange({ from: day, to: day > to ? day : to })}
      />
      <span aria-hidden>–</span>
      <CalendarField
        name="to"
        type="date"
        size="xs"
        aria-label={t.lastDay}
        value={to}
        fits={isDate}
        onChange={(day) => onChange({ from: day < from ? day : from, to: day })}
      />
    </fieldset>
  );
}
