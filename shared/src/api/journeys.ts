import { z } from 'zod';
import { inFlightSchema } from '../journey/in-flight.ts';
import { overdueSchema } from '../journey/late.ts';
import { jsonObjectSchema } from '../json.ts';
import { count, documentAnswer, documentInput, instant, versionQuery, versionSchema } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';
import { statsTotals } from './stats.ts';

const journeyStatus = z.enum(['draft', 'active', 'paused', 'stopped']);
export type JourneyStatus = z.infer<typeof journeyStatus>;

/** What is wrong with a document, located; `nodeId` null is the journey itself, `trigger` its start. */
export const problemAnswer = z.strictObject({
  nodeId: z.string().nullable(),
  field: z.string().optional(),
  code: z.string(),
  message: z.string(),
  facts: jsonObjectSchema,
  severity: z.enum(['error', 'warning']),
});
export type ProblemAnswer = z.infer<typeof problemAnswer>;

export const documentBody = z.strictObject({ document: documentInput });

export const savedAnswer = z.strictObject({ revision: count, problems: z.array(problemAnswer) });
export const createdJourneyAnswer = savedAnswer.extend({ id: z.uuid() });

const versionHead = {
  version: count,
  note: z.string().nullable(),
  publishedBy: z.string(),
  publishedAt: instant,
};

export const journeyAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  status: journeyStatus,
  /** Of a stopped journey: those inside finish, or left. */
  stopMode: z.enum(['finish', 'exit']).nullable(),
  createdBy: z.string(),
  createdAt: instant,
  archivedAt: instant.nullable(),
  draft: z.strictObject({ document: documentAnswer, revision: count, by: z.string(), at: instant }),
  live: z.strictObject({ ...versionHead, document: documentAnswer }).nullable(),
});
export type JourneyAnswer = z.infer<typeof journeyAnswer>;

export const journeyListQuery = pageQuery.extend({
  status: journeyStatus.optional(),
  archived: z.enum(['true', 'false']).default('false'),
});
export const journeyListAnswer = pageOf(journeyAnswer.extend({ stats: statsTotals }));

const publishedVersion = {
  ...versionHead,
  live: z.boolean(),
  /** Why it was published though tests failed; null: none did. */
  override: z.string().nullable(),
};

export const versionListAnswer = pageOf(z.strictObject(publishedVersion));
export const versionAnswer = z.strictObject({ ...publishedVersion, document: documentAnswer });

export const publishBody = z.strictObject({
  note: z.string().max(2_000).optional(),
  /** An old version again, to roll back. */
  version: versionSchema.optional(),
  inFlight: inFlightSchema.optional(),
  /** Of those who follow, whose wait would be over by now: at once, or spread over an hour. */
  overdue: z.enum(['now', 'spread']).optional(),
  /** What the publisher looked at: if somebody else published or edited meanwhile, it is refused. */
  live: z.int().min(0).nullable().optional(),
  revision: z.int().min(1).optional(),
  /** Publishes though tests fail; the reason is kept. */
  override: z.strictObject({ reason: z.string().trim().min(1).max(1_000) }).optional(),
});
export const publishAnswer = z.strictObject({
  version: count,
  publishedAt: instant,
  migration: z.strictObject({ id: z.uuid() }).optional(),
});
/** A published version, instead of the draft. */
export const publishCheckQuery = z.object({ version: versionQuery.optional() });
export const publishCheckAnswer = z.strictObject({
  problems: z.array(problemAnswer),
  warnings: z.array(problemAnswer),
});

export const statusAnswer = z.strictObject({ status: journeyStatus });
export const resumeBody = z.strictObject({ overdue: overdueSchema.default('now') });
export const stopBody = z.strictObject({ inFlight: z.enum(['finish', 'exit']) });
