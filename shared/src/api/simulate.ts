import { z } from 'zod';
import { jsonObjectSchema, jsonSchema } from '../json.ts';
import { outputIdSchema } from '../nodes/output-id.ts';
import { documentInput, givenInstant, instant, versionSchema } from './fields.ts';
import { pointedOut } from './messages.ts';

const event = z.strictObject({
  event: z.string().min(1).max(512),
  properties: jsonObjectSchema.default({}),
  at: givenInstant,
});
export const simulatedEvents = z.array(event).max(1_000);
export type SimulatedEventInput = z.infer<typeof event>;

export const inventedCustomerSchema = z.strictObject({
  attributes: jsonObjectSchema,
  /** `email.advertising` -> agreed. What is absent was never asked. */
  consents: z.record(z.string().max(100), z.boolean()).optional(),
  /** What happened before `at`. */
  events: simulatedEvents.optional(),
  /** Ids of segments that the invented customer is in, and no others; absent: the segments' conditions are asked. */
  segments: z.array(z.string().max(100)).max(100).optional(),
});
export type InventedCustomer = z.infer<typeof inventedCustomerSchema>;

const simulatedResponse = z.strictObject({ status: z.int().min(100).max(599), body: jsonSchema.optional() });

export const simulateBody = z
  .strictObject({
    customer: z.union([z.strictObject({ userId: z.string().min(1).max(512) }), inventedCustomerSchema]),
    events: simulatedEvents.optional(),
    at: givenInstant,
    /** What webhooks are answered with, by node; one that is not named answers 200 and `{}`. Nobody is called. */
    responses: z.record(outputIdSchema, simulatedResponse).optional(),
    version: versionSchema.optional(),
    draft: z.union([z.literal(true), documentInput]).optional(),
  })
  .refine(({ version, draft }) => version === undefined || draft === undefined, 'version_or_draft');

export const simulatedStep = z.strictObject({
  seq: z.int(),
  nodeId: z.string(),
  nodeType: z.string(),
  arrivedAt: instant,
  at: instant,
  outcome: z.string(),
  reason: z.strictObject({ code: z.string(), facts: jsonObjectSchema }),
});

export const simulateAnswer = z.strictObject({
  entered: z.boolean(),
  reason: z.string().optional(),
  /** The reason as a sentence. */
  message: z.string().optional(),
  status: z.enum(['waiting', 'held', 'finished', 'exited', 'failed']).nullable(),
  endedAt: instant.nullable(),
  steps: z.array(simulatedStep),
  messages: z.array(
    z.strictObject({
      nodeId: z.string(),
      at: instant,
      channel: z.string(),
      subject: z.string().optional(),
      text: z.string().optional(),
      html: z.string().optional(),
      skipped: z.string().optional(),
      /** Where anything is missing. */
      missing: pointedOut.missing.optional(),
      marked: pointedOut.marked.optional(),
    }),
  ),
});
