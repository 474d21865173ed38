import { z } from 'zod';
import { jsonObjectSchema, jsonSchema } from '../json.ts';
import { count, instant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';
import { runItem, runMove } from './runs.ts';

export const timelineTypes = ['event', 'step', 'message', 'segment', 'consent', 'merge', 'move'] as const;

const filters = {
  type: z.enum(timelineTypes).optional(),
  /** Words that all stand in what an item says: names, values of properties, subjects, the sentences of steps. */
  q: z.string().trim().max(200).optional(),
};

export const timelineQuery = pageQuery.extend({
  ...filters,
  /** What belongs to this journey; or to none. */
  journeyId: z.union([z.uuid(), z.literal('none')]).optional(),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

export const runStoriesQuery = pageQuery.extend({ ...filters, journeyId: z.uuid().optional() });
export type RunStoriesQuery = z.infer<typeof runStoriesQuery>;

const reason = z.strictObject({ code: z.string(), facts: jsonObjectSchema });
const ofRun = { at: instant, runId: z.uuid(), journeyId: z.uuid(), journeyName: z.string() };

const timelineItem = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('event'),
    at: instant,
    event: z.string(),
    properties: jsonSchema,
    messageId: z.string(),
    receivedAt: instant,
  }),
  z.strictObject({
    type: z.literal('segment'),
    at: instant,
    segmentId: z.uuid(),
    segmentName: z.string(),
    change: z.enum(['entered', 'left']),
  }),
  z.strictObject({
    type: z.literal('step'),
    ...ofRun,
    seq: z.int(),
    nodeId: z.string(),
    nodeType: z.string(),
    outcome: z.string(),
    reason,
    /** Of a step at which ways part: its settings in the version that it was taken on, which say who goes where. */
    config: z.record(z.string(), z.unknown()).optional(),
    messageId: z.uuid().nullable(),
  }),
  z.strictObject({
    type: z.literal('message'),
    ...ofRun,
    messageId: z.uuid(),
    nodeId: z.string(),
    channel: z.string(),
    category: z.string(),
    status: z.string(),
    reasonCode: z.string().nullable(),
    subject: z.string().nullable(),
    sentAt: instant.nullable(),
  }),
  z.strictObject({
    type: z.literal('consent'),
    at: instant,
    channel: z.string(),
    category: z.string(),
    granted: z.boolean(),
    source: z.string(),
    wording: z.string().nullable(),
    actor: z.string().nullable(),
  }),
  /** Of the version that the customer goes by, as was chosen when another one was published. */
  z.strictObject({
    type: z.literal('move'),
    ...ofRun,
    change: z.enum([...runMove.shape.action.options, 'undone']),
    from: count,
    to: count,
    migrationId: z.uuid(),
    /** Who published. */
    actor: z.string(),
  }),
  z.strictObject({
    type: z.literal('merge'),
    at: instant,
    anonymousId: z.string(),
    /** The visitor's own id of before; null when that is the customer's still. */
    fromCustomerId: z.uuid().nullable(),
  }),
]);
export type TimelineItem = z.infer<typeof timelineItem>;
export const timelineAnswer = pageOf(timelineItem);

/** A run with what belongs to it, oldest first. */
export const runStoriesAnswer = pageOf(
  z.strictObject({
    run: runItem,
    /** The fact that let the customer in; null: none did, or it does not fit what is asked for. */
    trigger: timelineItem.nullable(),
    items: z.array(timelineItem),
    /** How many older ones there are; the run itself has them all. */
    earlier: count,
  }),
);
export type RunStory = z.infer<typeof runStoriesAnswer>['items'][number];
