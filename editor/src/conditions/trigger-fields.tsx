import { Stack } from '@mantine/core';
import type { TriggerCondition } from '@olle/shared/conditions/condition';
import { useEditor } from '../canvas/store/editor-context.tsx';
import { documentOf } from '../canvas/store/editor-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { NameField } from './name-field.tsx';
import { usePropertyNames } from './use-names.ts';

interface TriggerFieldsProps {
  readonly value: TriggerCondition;
  readonly onChange: (value: TriggerCondition) => void;
}

/** Compares a property of the event that began the run. */
export function TriggerFields({ value, onChange }: TriggerFieldsProps) {
  const t = useMessages('conditions');
  const event = useEditor((state) => {
    const { trigger } = documentOf(state);
    return trigger.type === 'event' ? trigger.event : '';
  });
  const properties = usePropertyNames(event);
  return (
    <Stack gap={8}>
      <NameField
        name="trigger"
        label={t.triggerProperty}
        of="property"
        value={value.trigger}
        suggestions={properties}
        onChange={(trigger) => onChange({ ...value, trigger })}
      />
      <ComparisonFields
        {...value}
        of={{ event, property: value.trigger }}
        onChange={(comparison) => onChange({ trigger: value.trigger, ...comparison })}
      />
    </Stack>
  );
}
