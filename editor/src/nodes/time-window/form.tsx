import { Checkbox, Group, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useMessages } from '../../i18n/use-messages.ts';
import { ClockField } from '../../moments/clock-field.tsx';
import { WeekdaysField } from '../../moments/weekdays-field.tsx';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';

const midnight = '00:00';

export function TimeWindowForm({ config, onChange }: FormProps<ConfigOf<'time_window'>>) {
  const t = useMessages('nodes');
  const moments = useMessages('moments');
  const { days, from, to } = config;
  const allDay = from === midnight && (to === midnight || to === '24:00');
  return (
    <Stack gap={16}>
      <WeekdaysField value={days} onChange={(next) => onChange({ ...config, days: next })} />
      <Checkbox
        label={t.timeWindow.allDay}
        description={t.timeWindow.allDayHint}
        checked={allDay}
        onChange={({ currentTarget }) =>
          onChange(
            currentTarget.checked ? { days, from: midnight, to: midnight } : { days, from: '09:00', to: '18:00' },
          )
        }
      />
      {!allDay && (
        <Group gap={8} grow align="flex-start" wrap="nowrap">
          <ClockField
            name="from"
            label={t.timeWindow.from}
            description={t.timeWindow.fromHint}
            value={from}
            onChange={(next) => onChange({ ...config, from: next })}
          />
          <ClockField
            name="to"
            label={t.timeWindow.to}
            description={t.timeWindow.toHint}
            value={to === '24:00' ? midnight : to}
            onChange={(next) => onChange({ ...config, to: next })}
          />
        </Group>
      )}
      {!allDay && to <= from && to !== midnight && <p className={classes.hint}>{t.timeWindow.overnight(to)}</p>}
      <p className={classes.hint}>{moments.zoneHint}</p>
    </Stack>
  );
}
