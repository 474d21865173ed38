import { z } from 'zod';
import { jsonSchema } from '../json.ts';
import { durationSchema } from '../schedule/duration.ts';

/** The condition language of segments, splits, audiences, exits and goals (one meaning everywhere). */
export const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'not_exists',
  'contains',
  'not_contains',
  'starts_with',
  'ends_with',
  'gt',
  'gte',
  'lt',
  'lte',
  'before',
  'after',
  'within_last',
  'within_next',
  'anniversary',
] as const;
export type Operator = (typeof operators)[number];

/** These take no value. */
export const valueless: readonly Operator[] = ['exists', 'not_exists', 'anniversary'];

const path = z.string().min(1).max(200);
const countOperator = z.enum(['equals', 'not_equals', 'gt', 'gte', 'lt', 'lte']);
export type CountOperator = z.infer<typeof countOperator>;

/** `{from: "trigger.cart_id"}` or `{from: "customer.tier"}`: read when the condition is asked. */
const referenceSchema = z.strictObject({ from: z.string().regex(/^(trigger|customer|steps)\./) });
export const valueSchema = z.union([referenceSchema, jsonSchema]);

const operation = { op: z.enum(operators), value: valueSchema.optional() };

export const propertyFilterSchema = z.strictObject({ property: path, ...operation });
export const elementFilterSchema = z.strictObject({
  any_in: path,
  where: z.array(propertyFilterSchema).min(1).max(20),
});
export type ElementFilter = z.infer<typeof elementFilterSchema>;
/** One filter on an event's properties. */
export const filterSchema = z.union([elementFilterSchema, propertyFilterSchema]);
export type Filter = z.infer<typeof filterSchema>;
export type PropertyFilter = z.infer<typeof propertyFilterSchema>;
export const filtersSchema = z.array(filterSchema).max(20);

const instant = z.iso.datetime({ offset: true });
export const eventConditionSchema = z.strictObject({
  event: z.string().min(1).max(200),
  where: filtersSchema.optional(),
  times: z.strictObject({ op: countOperator, value: z.int().min(0).max(1_000_000) }).optional(),
  sum: z.strictObject({ property: path, op: countOperator, value: z.number() }).optional(),
  within: durationSchema.optional(),
  since: z.union([instant, z.literal('entry')]).optional(),
  until: instant.optional(),
});
export type EventCondition = z.infer<typeof eventConditionSchema>;

export const attributeConditionSchema = z.strictObject({ attribute: path, ...operation });
export type AttributeCondition = z.infer<typeof attributeConditionSchema>;
export const triggerConditionSchema = z.strictObject({ trigger: path, ...operation });
export type TriggerCondition = z.infer<typeof triggerConditionSchema>;
/** Of what a step of this run keeps: the event that it heard, the answer that it got. */
export const stepConditionSchema = z.strictObject({ step: path.regex(/^[A-Za-z0-9_-]{1,64}\../), ...operation });
export type StepCondition = z.infer<typeof stepConditionSchema>;
export const segmentConditionSchema = z.strictObject({ segment: z.string().min(1).max(100), member: z.boolean() });
export type SegmentCondition = z.infer<typeof segmentConditionSchema>;
export const messageConditionSchema = z.strictObject({
  message: z.union([z.strictObject({ node: z.string().min(1) }), z.strictObject({ channel: z.string().min(1) })]),
  status: z.enum(['sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed', 'skipped']),
  within: durationSchema.optional(),
});
export type MessageCondition = z.infer<typeof messageConditionSchema>;
export const consentConditionSchema = z.strictObject({
  consent: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  is: z.boolean(),
});
export type ConsentCondition = z.infer<typeof consentConditionSchema>;

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | AttributeCondition
  | ElementFilter
  | EventCondition
  | TriggerCondition
  | StepCondition
  | SegmentCondition
  | MessageCondition
  | ConsentCondition;

/** Nesting is bounded by `conditionDepth`, width here: a condition is read by people. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(50) }),
    z.strictObject({ any: z.array(conditionSchema).max(50) }),
    z.strictObject({ not: conditionSchema }),
    attributeConditionSchema,
    elementFilterSchema,
    eventConditionSchema,
    triggerConditionSchema,
    stepConditionSchema,
    segmentConditionSchema,
    messageConditionSchema,
    consentConditionSchema,
  ]),
);
