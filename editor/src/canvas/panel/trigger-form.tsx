import { Checkbox, Select, Stack } from '@mantine/core';
import { triggerId } from '@olle/shared/journey/document';
import type { Trigger, TriggerType } from '@olle/shared/journey/trigger';
import type { ReactNode } from 'react';
import { useWorkspaceZone } from '../../api/session.ts';
import { ConditionBuilder } from '../../conditions/condition-builder.tsx';
import { freshCondition } from '../../conditions/condition-shape.ts';
import { NameField } from '../../conditions/name-field.tsx';
import { usePropertyNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { KeepTyping } from './keep-typing.tsx';
import { DateFields } from './trigger-form-date.tsx';
import { EventFields } from './trigger-form-event.tsx';
import type { TriggerFieldsProps } from './trigger-form-props.ts';
import { ScheduleFields } from './trigger-form-schedule.tsx';
import { SegmentFields } from './trigger-form-segment.tsx';

/** The fields of each kind. */
const fields: { [K in TriggerType]: (props: TriggerFieldsProps<K>) => ReactNode } = {
  event: EventFields,
  segment: SegmentFields,
  schedule: ScheduleFields,
  date: DateFields,
  api: () => null,
};
const types = Object.keys(fields) as TriggerType[]; // its keys are the types, by its own type

/** A customer has several carts, and one birthday. */
const keyed: ReadonlySet<TriggerType> = new Set(['event', 'api']);

/** What brings customers in, and who may come. */
export function TriggerForm() {
  const t = useMessages('canvas').trigger;
  const hints = useMessages('panel');
  const store = useEditorStore();
  const zone = useWorkspaceZone();
  const trigger = useEditor((state) => documentOf(state).trigger);
  const properties = usePropertyNames(trigger.type === 'event' ? trigger.event : '');
  const set = (next: Trigger): void => store.getState().apply({ type: 'set_trigger', trigger: next }, 'trigger');
  const { key, audience } = trigger;
  const shared = { ...(key === undefined ? {} : { key }), ...(audience === undefined ? {} : { audience }) };
  // Each kind's fields take triggers of that kind, which the compiler cannot follow through the lookup.
  const Fields = fields[trigger.type] as (props: TriggerFieldsProps<TriggerType>) => ReactNode;
  return (
    <KeepTyping nodeId={triggerId}>
      <Stack gap={16}>
        <Select
          label={t.type}
          description={hints.types[trigger.type]}
          allowDeselect={false}
          value={trigger.type}
          data={types.map((type) => ({ value: type, label: t.types[type] }))}
          onChange={(next) => {
            const type = types.find((each) => each === next);
            if (type && type !== trigger.type) set({ ...fresh(type, zone), ...shared });
          }}
        />
        <Fields key={trigger.type} trigger={trigger} onChange={set} />
        {(keyed.has(trigger.type) || key !== undefined) && (
          <NameField
            label={t.key}
            of="property"
            description={t.keyHint}
            value={key ?? ''}
            suggestions={properties}
            mayBeEmpty
            onChange={(next) => set(next === '' ? withoutPart(trigger, 'key') : { ...trigger, key: next })}
          />
        )}
        <Checkbox
          label={t.onlySome}
          description={hints.onlySome}
          checked={audience !== undefined}
          onChange={({ currentTarget }) =>
            set(
              currentTarget.checked
                ? { ...trigger, audience: freshCondition('consent') }
                : withoutPart(trigger, 'audience'),
            )
          }
        />
        {audience && (
          <ConditionBuilder
            label={t.audience}
            hint={hints.audience}
            asker="run"
            value={audience}
            onChange={(next) => set({ ...trigger, audience: next })}
          />
        )}
      </Stack>
    </KeepTyping>
  );
}

function fresh(type: TriggerType, zone: string): Trigger {
  const triggers: { [K in TriggerType]: Extract<Trigger, { type: K }> } = {
    event: { type: 'event', event: '' },
    segment: { type: 'segment', segmentId: '', on: 'enters' },
    schedule: { type: 'schedule', cron: '0 9 * * mon', timezone: zone, segmentId: '' },
    date: { type: 'date', attribute: 'birthday', anniversary: true, time: '10:00' },
    api: { type: 'api' },
  };
  return triggers[type];
}

function withoutPart(trigger: Trigger, part: 'key' | 'audience'): Trigger {
  const { [part]: _gone, ...rest } = trigger;
  return rest as Trigger; // both parts are optional in every kind
}
