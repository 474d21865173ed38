import { z } from 'zod';
import { conditionSchema, filtersSchema } from '../conditions/condition.ts';
import { categories } from '../messages/gate.ts';
import { definitions } from '../nodes/definitions.ts';
import { outputIdSchema } from '../nodes/output-id.ts';
import { durationSchema } from '../schedule/duration.ts';

/** The journey document, format 1: what the editor edits, the API takes and a file in version control holds. */
const pathName = z.string().min(1).max(200);
const matchSchema = z.record(pathName, pathName);

const eventTriggerSchema = z.strictObject({
  type: z.literal('event'),
  event: z.string().max(200),
  where: filtersSchema.optional(),
  /** The property that tells one run from another of the same customer. */
  key: pathName.optional(),
  audience: conditionSchema.optional(),
});
const apiTriggerSchema = z.strictObject({
  type: z.literal('api'),
  key: pathName.optional(),
  audience: conditionSchema.optional(),
});
export const triggerSchema = z.discriminatedUnion('type', [eventTriggerSchema, apiTriggerSchema]);
export type Trigger = z.infer<typeof triggerSchema>;

export const reentrySchema = z.strictObject({
  allowed: z.enum(['never', 'after_exit', 'always']),
  cooldown: durationSchema.optional(),
});

export const exitRuleSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
});
export type ExitRule = z.infer<typeof exitRuleSchema>;

export const goalSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
  within: durationSchema.optional(),
  /** Property of the goal event that holds its worth. */
  value: pathName.optional(),
});
export type Goal = z.infer<typeof goalSchema>;

export const settingsSchema = z.strictObject({
  timezone: z.string().max(100).optional(),
  category: z.enum(categories).optional(),
});

const nodeOf = <T extends keyof typeof definitions>(type: T) =>
  z.strictObject({ id: outputIdSchema, type: z.literal(type), config: definitions[type].config });

export const nodeSchema = z.discriminatedUnion('type', [
  nodeOf('wait'),
  nodeOf('wait_event'),
  nodeOf('split'),
  nodeOf('ab'),
  nodeOf('send'),
  nodeOf('issue_coupon'),
  nodeOf('update_customer'),
  nodeOf('exit'),
]);
export type JourneyNode = z.infer<typeof nodeSchema>;

export const edgeSchema = z.strictObject({ from: outputIdSchema, output: outputIdSchema, to: outputIdSchema });
export type Edge = z.infer<typeof edgeSchema>;

const coordinate = z.number().min(-1_000_000).max(1_000_000);
export const layoutSchema = z.record(outputIdSchema, z.strictObject({ x: coordinate, y: coordinate }));

export const maxNodes = 500;

export const documentSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().max(200),
  trigger: triggerSchema,
  reentry: reentrySchema.optional(),
  exits: z.array(exitRuleSchema).max(20).optional(),
  goal: goalSchema.optional(),
  settings: settingsSchema.optional(),
  nodes: z.array(nodeSchema).max(maxNodes),
  edges: z.array(edgeSchema).max(maxNodes * 20),
  /** Positions only: no part of a version's meaning, checksum or difference. */
  layout: layoutSchema.optional(),
});
export type JourneyDocument = z.infer<typeof documentSchema>;

/** Where the drawing begins; an edge from here is `trigger/next`. */
export const triggerId = 'trigger';

export const emptyDocument = (name: string): JourneyDocument => ({
  format: 1,
  name,
  trigger: { type: 'event', event: '' },
  nodes: [],
  edges: [],
});
