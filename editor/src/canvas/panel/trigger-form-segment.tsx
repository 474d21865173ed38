import { Select } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import { SegmentSelect } from './segment-select.tsx';
import type { TriggerFieldsProps } from './trigger-form-props.ts';

const changes = ['enters', 'leaves'] as const;

export function SegmentFields({ trigger, onChange }: TriggerFieldsProps<'segment'>) {
  const t = useMessages('canvas').trigger;
  const hints = useMessages('panel');
  return (
    <>
      <SegmentSelect
        label={t.segment}
        description={hints.watched}
        value={trigger.segmentId}
        onChange={(segmentId) => onChange({ ...trigger, segmentId })}
      />
      <Select
        label={t.change}
        description={trigger.on === 'enters' ? t.segmentHint : hints.leaves}
        value={trigger.on}
        data={changes.map((on) => ({ value: on, label: t.changes[on] }))}
        onChange={(next) => onChange({ ...trigger, on: next === 'leaves' ? 'leaves' : 'enters' })}
      />
    </>
  );
}
