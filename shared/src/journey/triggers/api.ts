import { z } from 'zod';
import { never, none, nothing, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const apiSchema = z.strictObject({ type: z.literal('api'), ...sharedSettings });

/** Somebody lets customers in by hand or by API, with a payload. */
export const apiTrigger: TriggerDefinition<z.infer<typeof apiSchema>> = {
  problems: none,
  segments: none,
  startedBy: never,
  begins: () => null,
  rehearsed: nothing,
};
