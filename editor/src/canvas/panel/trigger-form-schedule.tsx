import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { readSchedule, type SimpleSchedule, writeSchedule } from '@olle/shared/schedule/simple-schedule';
import { useState } from 'react';
import { Explained } from '../../components/explained.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { ClockField } from '../../moments/clock-field.tsx';
import { WeekdaysField } from '../../moments/weekdays-field.tsx';
import { NextTicks } from './next-ticks.tsx';
import { SegmentSelect } from './segment-select.tsx';
import type { TriggerFieldsProps } from './trigger-form-props.ts';

const zones = Intl.supportedValuesOf('timeZone');
const choices = ['day', 'week', 'month', 'own'] as const;

export function ScheduleFields({ trigger, onChange }: TriggerFieldsProps<'schedule'>) {
  const t = useMessages('canvas').trigger;
  const hints = useMessages('panel');
  return (
    <>
      <Explained hint={t.scheduleHint} gap={16}>
        <SegmentSelect
          label={t.whom}
          value={trigger.segmentId}
          onChange={(segmentId) => onChange({ ...trigger, segmentId })}
        />
        <CronFields cron={trigger.cron} onChange={(cron) => onChange({ ...trigger, cron })} />
      </Explained>
      <Select
        label={t.zone}
        description={hints.zone}
        searchable
        value={trigger.timezone}
        data={zones}
        onChange={(timezone) => timezone !== null && onChange({ ...trigger, timezone })}
      />
      <NextTicks cron={trigger.cron} timezone={trigger.timezone} />
    </>
  );
}

interface CronFieldsProps {
  readonly cron: string;
  readonly onChange: (cron: string) => void;
}

function CronFields({ cron, onChange }: CronFieldsProps) {
  const t = useMessages('canvas').trigger;
  const moments = useMessages('moments');
  const read = readSchedule(cron);
  // Who writes cron goes on doing so though it says something simple by now.
  const [own, setOwn] = useState(read.every === 'own' && cron !== '');
  const schedule: SimpleSchedule = own ? { every: 'own', cron } : read;
  const set = (next: SimpleSchedule): void => onChange(writeSchedule(next));
  const choose = (every: string): void => {
    setOwn(every === 'own');
    if (every !== 'own') set(freshSchedule(every, 'time' in read ? read.time : '09:00'));
  };
  return (
    <>
      <SegmentedControl
        aria-label={t.every}
        fullWidth
        value={schedule.every}
        data={choices.map((value) => ({ value, label: t.choices[value] }))}
        onChange={choose}
      />
      {schedule.every === 'own' && (
        <TextInput
          label={t.cron}
          description={t.cronHint}
          maxLength={200}
          value={cron}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {schedule.every === 'week' && (
        <WeekdaysField required value={schedule.days} onChange={(days) => set({ ...schedule, days })} />
      )}
      {schedule.every === 'month' && (
        <NumberField
          name="day"
          label={t.dayOfMonth}
          description={t.dayHint}
          min={1}
          max={31}
          value={schedule.day}
          onChange={(day) => day !== undefined && set({ ...schedule, day })}
        />
      )}
      {schedule.every !== 'own' && (
        <ClockField
          name="time"
          label={moments.time}
          value={schedule.time}
          onChange={(time) => set({ ...schedule, time })}
        />
      )}
    </>
  );
}

function freshSchedule(every: string, time: string): SimpleSchedule {
  if (every === 'week') return { every, time, days: ['mon'] };
  return every === 'month' ? { every, time, day: 1 } : { every: 'day', time };
}
