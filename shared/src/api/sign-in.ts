import { z } from 'zod';

const displayName = z.string().trim().min(1).max(100);

export const signInBody = z.union([
  z.strictObject({ token: z.string().min(1).max(200) }),
  z.strictObject({ adminKey: z.string().min(1).max(500), name: displayName }),
]);
const actor = z.strictObject({ name: z.string() });
export const signInAnswer = z.strictObject({ actor });

/** The name under which the person's writes are stored. */
export const signInLinkBody = z.strictObject({ name: displayName.optional() });
export const signInLinkAnswer = z.strictObject({ url: z.url(), expiresAt: z.iso.datetime() });

export const sessionAnswer = z.strictObject({
  actor,
  workspace: z.strictObject({ id: z.uuid(), name: z.string(), timezone: z.string(), sendingPaused: z.boolean() }),
});

/** Of a write that has nothing to tell. */
export const doneAnswer = z.strictObject({});
