import { Group } from '@mantine/core';
import type { EventCondition } from '@olle/shared/conditions/condition';
import { toIso } from '@olle/shared/schedule/instant';
import { dateAt, readInstantOrDate } from '@olle/shared/schedule/local-date';
import { useWorkspaceZone } from '../api/session.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { CalendarField } from '../moments/calendar-field.tsx';
import { without } from './without.ts';

interface DatesFieldsProps {
  readonly value: EventCondition;
  readonly onChange: (value: EventCondition) => void;
}

/** From one day on, until before another, by the clock of the workspace. */
export function DatesFields({ value, onChange }: DatesFieldsProps) {
  const t = useMessages('conditions');
  const zone = useWorkspaceZone();
  const dayOf = (instant: string | undefined): string => {
    const at = instant === undefined ? null : readInstantOrDate(instant, zone);
    if (at === null) return '';
    const { year, month, day } = dateAt(at, zone);
    return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
  };
  const instantOf = (day: string): string | null => {
    const at = readInstantOrDate(day, zone);
    return at === null ? null : toIso(at);
  };
  const field = (bound: 'since' | 'until', label: string) => (
    <CalendarField
      name={bound}
      style={{ flex: 1 }}
      type="date"
      label={label}
      value={dayOf(value[bound])}
      mayBeEmpty={bound === 'until'}
      fits={(day) => instantOf(day) !== null}
      onChange={(day) => {
        const instant = instantOf(day);
        onChange(instant === null ? without(value, 'until') : { ...value, [bound]: instant });
      }}
    />
  );
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      {field('since', t.sinceDay)}
      {field('until', t.untilDay)}
    </Group>
  );
}

const pad = (part: number): string => String(part).padStart(2, '0');
