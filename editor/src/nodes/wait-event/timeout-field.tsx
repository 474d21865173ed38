import { SegmentedControl, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useId } from 'react';
import { DurationField } from '../../conditions/duration-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { DateFields } from '../../moments/date-fields.tsx';
import { UntilFields } from '../../moments/until-fields.tsx';
import classes from '../form.module.css';

type Timeout = ConfigOf<'wait_event'>['timeout'];

interface TimeoutFieldProps {
  readonly value: Timeout;
  readonly onChange: (timeout: Timeout) => void;
}

const fresh: Record<'for' | 'until' | 'date', Timeout> = {
  for: 'P1D',
  until: { until: { time: '09:00' } },
  date: { date: { attribute: '', time: '09:00' } },
};
const kinds = ['for', 'until', 'date'] as const;

/** How long it waits at most: a while, until a time of the day, or until a date. */
export function TimeoutField({ value, onChange }: TimeoutFieldProps) {
  const t = useMessages('nodes');
  const id = useId();
  const kind = typeof value === 'string' ? 'for' : 'until' in value ? 'until' : 'date';
  return (
    <fieldset className={classes.plain} aria-describedby={id}>
      <legend className={classes.legend}>{t.waitEvent.timeout}</legend>
      <Stack gap={12}>
        <SegmentedControl
          aria-label={t.waitEvent.timeoutKind}
          fullWidth
          value={kind}
          data={kinds.map((each) => ({ value: each, label: t.wait.kinds[each] }))}
          onChange={(next) => onChange(fresh[next])}
        />
        <p id={id} className={classes.hint}>
          {t.waitEvent.timeoutHint}
        </p>
        {typeof value === 'string' && (
          <DurationField name="timeout" label={t.wait.for} value={value} onChange={onChange} />
        )}
        {typeof value === 'object' && 'until' in value && (
          <UntilFields value={value.until} onChange={(until) => onChange({ until })} />
        )}
        {typeof value === 'object' && 'date' in value && (
          <>
            <DateFields value={value.date} onChange={(date) => onChange({ date })} />
            <p className={classes.hint}>{t.waitEvent.pastHint}</p>
          </>
        )}
      </Stack>
    </fieldset>
  );
}
