import { Stack } from '@mantine/core';
import type { EventCondition } from '@olle/shared/conditions/condition';
import { toIso } from '@olle/shared/schedule/instant';
import { dateAt, firstInstantOf } from '@olle/shared/schedule/local-date';
import { useWorkspaceZone } from '../api/session.ts';
import { useMessages } from '../i18n/use-messages.ts';
import type { Asker } from './asker.ts';
import classes from './conditions.module.css';
import { DatesFields } from './dates-fields.tsx';
import { FiltersField } from './filters-field.tsx';
import { NameField } from './name-field.tsx';
import { PeriodField } from './period-field.tsx';
import { SumFields } from './sum-fields.tsx';
import { TimesFields } from './times-fields.tsx';
import { useEventNames } from './use-names.ts';
import { without } from './without.ts';

const periods = ['ever', 'within', 'entry', 'dates'] as const;

interface EventFieldsProps {
  readonly value: EventCondition;
  readonly onChange: (value: EventCondition) => void;
  readonly asker: Asker;
}

export function EventFields({ value, onChange, asker }: EventFieldsProps) {
  const t = useMessages('conditions');
  const names = useEventNames();
  const zone = useWorkspaceZone();
  const period =
    value.within !== undefined ? 'within' : value.since === 'entry' ? 'entry' : isDated(value) ? 'dates' : 'ever';
  const offered = periods.filter((each) => each !== 'entry' || asker === 'run');
  const setPeriod = (next: (typeof periods)[number] | undefined): void => {
    const timeless = without(without(without(value, 'within'), 'since'), 'until');
    onChange(
      next === 'within'
        ? { ...timeless, within: 'P30D' }
        : next === 'entry'
          ? { ...timeless, since: 'entry' }
          : next === 'dates'
            ? { ...timeless, since: firstOfThisYear(zone) }
            : timeless,
    );
  };
  return (
    <Stack gap={8}>
      <div className={classes.line} data-pair>
        <NameField
          name="event"
          label={t.event}
          of="event"
          value={value.event}
          suggestions={names}
          onChange={(event) => onChange({ ...value, event })}
        />
        <TimesFields value={value} onChange={onChange} />
      </div>
      <div className={classes.line} data-pair>
        <PeriodField
          value={period}
          offered={offered}
          within={value.within}
          onPeriod={setPeriod}
          onWithin={(within) => onChange({ ...value, within })}
        />
      </div>
      {period === 'dates' && <DatesFields value={value} onChange={onChange} />}
      <SumFields value={value} onChange={onChange} />
      <FiltersField
        event={value.event}
        filters={value.where}
        onChange={(where) => onChange(where ? { ...value, where } : without(value, 'where'))}
      />
    </Stack>
  );
}

const isDated = ({ since, until }: EventCondition): boolean => since !== undefined || until !== undefined;

/** Where a period of dates begins until somebody says otherwise. */
function firstOfThisYear(zone: string): string {
  const now = Date.now();
  return toIso(firstInstantOf({ year: dateAt(now, zone).year, month: 1, day: 1 }, zone));
}
