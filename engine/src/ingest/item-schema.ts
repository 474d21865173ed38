import type { JsonObject } from '@olle/shared/json';
import { z } from 'zod';

/** What every index over these can hold, whatever the script: 512 characters are at most 1,536 bytes. */
const LONGEST = 512;

const id = z
  .union([z.string(), z.number()], 'must be text or a number')
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)))
  .refine((value) => value === null || value.length <= LONGEST, `must have at most ${LONGEST} characters`)
  .transform((value) => (value?.trim() === '' ? null : value));

// JSON.parse made it: an object is a JSON object, all the way down.
const bag = z.custom<JsonObject>((value) => typeof value === 'object' && !Array.isArray(value), 'must be an object');

const label = z.string('must be text').max(LONGEST, `must have at most ${LONGEST} characters`).nullish();

/** The fields of a call that we read; everything else a client sends is left where it is. */
export const itemSchema = z.object({
  userId: id,
  anonymousId: id,
  previousId: id,
  groupId: id,
  messageId: id,
  event: label,
  name: label,
  category: label,
  properties: bag.nullish(),
  traits: bag.nullish(),
  timestamp: z.unknown().optional(),
  originalTimestamp: z.unknown().optional(),
  receivedAt: z.unknown().optional(),
  sentAt: z.unknown().optional(),
});

export type ItemFields = z.infer<typeof itemSchema>;
