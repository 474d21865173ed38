import { type JourneyDocument, type Trigger, triggerSchema } from '../document.ts';

export interface SetTrigger {
  readonly type: 'set_trigger';
  readonly trigger: Trigger;
}

export function setTrigger(document: JourneyDocument, { trigger }: SetTrigger): JourneyDocument {
  const parsed = triggerSchema.safeParse(trigger);
  return parsed.success ? { ...document, trigger: parsed.data } : document;
}
