import { toIso } from '@olle/shared/schedule/instant';
import { instantOfMinute, localMinuteOf } from '@olle/shared/schedule/local-minute';
import { CalendarField } from '../../moments/calendar-field.tsx';

interface MomentFieldProps {
  readonly name: string;
  readonly label: string;
  /** An instant; undefined while none is set. */
  readonly value: string | undefined;
  /** Whose clocks the field shows. */
  readonly zone: string;
  readonly onChange: (iso: string | undefined) => void;
}

/** A date and a time by the clocks of a zone, or none. */
export function MomentField({ name, label, value, zone, onChange }: MomentFieldProps) {
  return (
    <CalendarField
      name={name}
      type="datetime-local"
      label={label}
      value={value === undefined ? '' : localMinuteOf(Date.parse(value), zone)}
      mayBeEmpty
      fits={(typed) => instantOfMinute(typed, zone) !== null}
      onChange={(typed) => {
        const at = instantOfMinute(typed, zone);
        onChange(at === null ? undefined : toIso(at));
      }}
    />
  );
}
