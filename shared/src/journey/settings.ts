import { z } from 'zod';
import { categories } from '../messages/gate.ts';
import { overdueSchema } from './late.ts';

const instant = z.iso.datetime({ offset: true });
const most = z.int().min(1).max(100_000_000);

export const entryCapSchema = z.strictObject({
  /** Entries in the whole life of the journey, over all its versions. */
  total: most.optional(),
  /** Entries in any hour that begins with one. */
  perHour: most.optional(),
});
export type EntryCap = z.infer<typeof entryCapSchema>;

/** Steps of the assignment's hash: a hundredth of a percent. */
const holdoutPercent = z.number().min(0).max(99).multipleOf(0.01);

export const settingsSchema = z.strictObject({
  timezone: z.string().max(100).optional(),
  category: z.enum(categories).optional(),
  /** What an outage does to those whose wait ended meanwhile; a pause is asked about when it ends. */
  late: overdueSchema.optional(),
  /** Entries lie in [startsAt, endsAt), by the instant of what brings the customer in; those inside finish. */
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  entryCap: entryCapSchema.optional(),
  /** Percent of the customers who would enter and are kept out, to compare with. */
  holdout: holdoutPercent.optional(),
  /** Who goes first, and who wins in an exclusion group: the higher number; 0 where none is given. */
  priority: z.int().min(-1_000).max(1_000).optional(),
  /** A customer is in at most one journey of those that name the same group. */
  exclusionGroup: z.string().min(1).max(100).optional(),
});
export type JourneySettings = z.infer<typeof settingsSchema>;

/** What decides at the door. */
export const entrySettingsSchema = settingsSchema.pick({
  startsAt: true,
  endsAt: true,
  entryCap: true,
  holdout: true,
  priority: true,
  exclusionGroup: true,
});
