import { Checkbox, SegmentedControl, Stack } from '@mantine/core';
import type { Trigger } from '@olle/shared/journey/trigger';
import { ConditionBuilder } from '../../conditions/condition-builder.tsx';
import { freshCondition } from '../../conditions/condition-shape.ts';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames, usePropertyNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

/** What brings customers in, and who may come. */
export function TriggerForm() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const trigger = useEditor((state) => documentOf(state).trigger);
  const names = useEventNames();
  const properties = usePropertyNames(trigger.type === 'event' ? trigger.event : '');
  const set = (next: Trigger): void => store.getState().apply({ type: 'set_trigger', trigger: next }, 'trigger');
  const { key, audience } = trigger;
  const shared = { ...(key === undefined ? {} : { key }), ...(audience === undefined ? {} : { audience }) };
  return (
    <Stack gap={16}>
      <SegmentedControl
        aria-label={t.trigger.type}
        fullWidth
        value={trigger.type}
        data={[
          { value: 'event', label: t.trigger.byEvent },
          { value: 'api', label: t.trigger.byApi },
        ]}
        onChange={(type) => set(type === 'api' ? { type: 'api', ...shared } : { type: 'event', event: '', ...shared })}
      />
      {trigger.type === 'event' && (
        <>
          <NameField
            label={t.trigger.event}
            value={trigger.event}
            suggestions={names}
            mayBeEmpty
            onChange={(event) => set({ ...trigger, event })}
          />
          <FiltersField
            event={trigger.event}
            filters={trigger.where}
            onChange={(where) => set(where ? { ...trigger, where } : without(trigger, 'where'))}
          />
        </>
      )}
      <NameField
        label={t.trigger.key}
        description={t.trigger.keyHint}
        value={key ?? ''}
        suggestions={properties}
        mayBeEmpty
        onChange={(next) => set(next === '' ? withoutPart(trigger, 'key') : { ...trigger, key: next })}
      />
      <Checkbox
        label={t.trigger.onlySome}
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
          label={t.trigger.audience}
          asker="run"
          value={audience}
          onChange={(next) => set({ ...trigger, audience: next })}
        />
      )}
    </Stack>
  );
}

/** Each kind of trigger by itself, so that its type survives the removal. */
const withoutPart = (trigger: Trigger, part: 'key' | 'audience'): Trigger =>
  trigger.type === 'event' ? without(trigger, part) : without(trigger, part);
