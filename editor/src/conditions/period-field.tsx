import { Select } from '@mantine/core';
import { useMessages } from '../i18n/use-messages.ts';
import { DurationField } from './duration-field.tsx';

type Period = 'ever' | 'within' | 'entry' | 'dates';

interface PeriodFieldProps<P extends Period> {
  readonly value: P;
  readonly offered: readonly P[];
  /** How far back, as an ISO 8601 duration. */
  readonly within: string | undefined;
  readonly onPeriod: (period: P | undefined) => void;
  readonly onWithin: (within: string) => void;
}

/** Of which time something is asked, and how far back where it is the last days. */
export function PeriodField<P extends Period>({ value, offered, within, onPeriod, onWithin }: PeriodFieldProps<P>) {
  const t = useMessages('conditions');
  return (
    <>
      <Select
        aria-label={t.period}
        value={value}
        data={offered.map((each) => ({ value: each, label: t.periods[each] }))}
        onChange={(next) => onPeriod(offered.find((each) => each === next))}
      />
      {within !== undefined && <DurationField name="within" label={t.howLong} value={within} onChange={onWithin} />}
    </>
  );
}
