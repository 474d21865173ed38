import { z } from 'zod';
import { count, instant } from './fields.ts';

const tab = z.uuid();

/** One open page of the editor; `tab` is an id that the page makes up. */
export const presenceBody = z.strictObject({
  tab,
  /** The step that is chosen there. */
  nodeId: z.string().min(1).max(100).nullable().default(null),
  /** What this tab of the browser showed before: it gives its place when it has left, or was loaded anew. */
  replaces: tab.optional(),
  reloaded: z.boolean().default(false),
});
export type PresenceBody = z.infer<typeof presenceBody>;

/** `from`: who edits as far as the person has seen; null: nobody. */
export const takeOverBody = z.strictObject({ tab, from: tab.nullable() });
/** Of which page the stream is: it counts as left when its last one ends, however it ended. */
export const presenceQuery = z.strictObject({ tab: tab.optional() });
export const leaveBody = z.strictObject({ tab });

export const presenceAnswer = z.strictObject({
  people: z.array(
    z.strictObject({
      tab,
      name: z.string(),
      nodeId: z.string().nullable(),
      since: instant,
      /** Since when this page is the one that edits; null: it only looks. */
      editingSince: instant.nullable(),
    }),
  ),
  draft: z.strictObject({ revision: count, by: z.string(), at: instant }),
});
export type PresenceAnswer = z.infer<typeof presenceAnswer>;
