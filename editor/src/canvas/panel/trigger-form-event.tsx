import { FiltersField } from '../../conditions/filters-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { TriggerFieldsProps } from './trigger-form-props.ts';

export function EventFields({ trigger, onChange }: TriggerFieldsProps<'event'>) {
  const t = useMessages('canvas').trigger;
  const hints = useMessages('panel');
  const names = useEventNames();
  return (
    <>
      <NameField
        label={t.event}
        of="event"
        description={hints.event}
        value={trigger.event}
        suggestions={names}
        mayBeEmpty
        onChange={(event) => onChange({ ...trigger, event })}
      />
      <FiltersField
        event={trigger.event}
        filters={trigger.where}
        onChange={(where) => onChange(where ? { ...trigger, where } : without(trigger, 'where'))}
      />
    </>
  );
}
