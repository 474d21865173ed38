import { z } from 'zod';
import { count, nameSchema } from './fields.ts';

const line = z.string().trim().max(300);
/** What the law wants to see in every advertising message. */
const sender = z.strictObject({ name: line, email: z.email().max(320), phone: line, address: line });

export const settingsBody = z.strictObject({
  name: nameSchema.optional(),
  timezone: z.string().min(1).max(100).optional(),
  sender: sender.optional(),
  /** Count openings and clicks of e-mail. */
  tracking: z.boolean().optional(),
});
export type SettingsBody = z.infer<typeof settingsBody>;

export const settingsAnswer = z.strictObject({
  name: z.string(),
  timezone: z.string(),
  sender: z.strictObject({ name: z.string(), email: z.string(), phone: z.string(), address: z.string() }),
  tracking: z.boolean(),
  sendingPaused: z.boolean(),
  /** Null when the installation was given its own key and keeps only its hash. */
  writeKey: z.string().nullable(),
  publicUrl: z.string(),
});
export type SettingsAnswer = z.infer<typeof settingsAnswer>;

export const sendingAnswer = z.strictObject({ sendingPaused: z.boolean() });

/** Event names, the most common first; `count` is of the last 30 days and stops at 10,000. */
export const eventNamesAnswer = z.strictObject({
  items: z.array(z.strictObject({ name: z.string(), count, properties: z.array(z.string()) })),
});
/** Dotted paths of the attributes that customers have. */
export const attributeNamesAnswer = z.strictObject({ items: z.array(z.string()) });

const named = z.string().min(1).max(200).optional();
/** Of a property of an event, or of an attribute of customers. */
export const seenValuesQuery = z
  .object({ event: named, property: named, attribute: named })
  .refine(
    ({ event, property, attribute }) => (event === undefined) === (property === undefined) && !event === !!attribute,
    'property_or_attribute',
  );
export type SeenValuesQuery = z.infer<typeof seenValuesQuery>;
/** What several of the newest have, the most common first; nothing that tells who somebody is. */
export const seenValuesAnswer = z.strictObject({ items: z.array(z.union([z.string(), z.number(), z.boolean()])) });
