import type { JourneyDocument } from '../document.ts';
import { type Trigger, triggerSchema } from '../trigger.ts';

export interface SetTrigger {
  readonly type: 'set_trigger';
  readonly trigger: Trigger;
}

export function setTrigger(document: JourneyDocument, { trigger }: SetTrigger): JourneyDocument {
  const parsed = triggerSchema.safeParse(trigger);
  return parsed.success ? { ...document, trigger: parsed.data } : document;
}
