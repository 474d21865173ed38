import type { Trigger, TriggerType } from '@olle/shared/journey/trigger';

/** What the fields of one kind of trigger are given. */
export interface TriggerFieldsProps<K extends TriggerType> {
  readonly trigger: Extract<Trigger, { type: K }>;
  readonly onChange: (trigger: Trigger) => void;
}
