import { z } from 'zod';
import { count, documentInput, givenInstant, instant, nameSchema, versionSchema } from './fields.ts';
import { pageOf } from './page.ts';
import { inventedCustomerSchema, simulatedEvents } from './simulate.ts';

/** Who it is, and what happens when; the same shape as a simulation of an invented customer takes. */
export const testScenario = z.strictObject({
  customer: inventedCustomerSchema,
  events: simulatedEvents.default([]),
  at: givenInstant,
});
export type TestScenario = z.infer<typeof testScenario>;

const nodeId = z.string().min(1).max(100);
const expectedStep = z.strictObject({ node: nodeId, outcome: z.string().min(1).max(100).optional() });
const expectedMessage = z.strictObject({
  node: nodeId,
  channel: z.string().max(50).optional(),
  /** Stands in the subject. */
  subject: z.string().max(500).optional(),
});

/** What has to come of it; what is left out is not looked at. */
export const testExpectation = z.strictObject({
  /** False: the customer must not come in. */
  entered: z.boolean().optional(),
  path: z
    .strictObject({
      /** `exact`: these steps and no others. `includes`: these in this order, others between. */
      mode: z.enum(['exact', 'includes']).default('exact'),
      steps: z.array(expectedStep).max(200),
    })
    .optional(),
  /** Sent, in this order. */
  messages: z.array(expectedMessage).max(100).optional(),
  /** No message is sent but those. */
  nothingElse: z.boolean().optional(),
  /** Steps whose message must not be sent. */
  never: z.array(nodeId).max(100).optional(),
  status: z.enum(['waiting', 'finished', 'exited', 'failed']).optional(),
});
export type TestExpectation = z.infer<typeof testExpectation>;

export const journeyTestBody = z.strictObject({ name: nameSchema, scenario: testScenario, expect: testExpectation });
export type JourneyTestBody = z.infer<typeof journeyTestBody>;

export const journeyTestAnswer = journeyTestBody.extend({
  id: z.uuid(),
  createdBy: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
export type JourneyTestAnswer = z.infer<typeof journeyTestAnswer>;
export const journeyTestListAnswer = pageOf(journeyTestAnswer);

export const journeyTestRunBody = z
  .strictObject({
    version: versionSchema.optional(),
    draft: z.union([z.literal(true), documentInput]).optional(),
  })
  .refine(({ version, draft }) => version === undefined || draft === undefined, 'version_or_draft');

export const testResult = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  passed: z.boolean(),
  /** The first thing that is not as expected, and the step that it points at (`trigger`: the start). */
  difference: z.strictObject({ code: z.string(), nodeId: z.string(), message: z.string() }).nullable(),
});
export type TestResult = z.infer<typeof testResult>;
export const journeyTestRunAnswer = z.strictObject({ passed: count, failed: count, results: z.array(testResult) });
