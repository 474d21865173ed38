import { z } from 'zod';
import { count, documentInput, givenInstant, instant, versionSchema } from './fields.ts';
import { simulatedStep } from './simulate.ts';
import { nodeCounts, statsAnswer } from './stats.ts';

export const backtestBody = z
  .strictObject({
    /** Triggers count from here … */
    from: givenInstant,
    /** … until just before here; waits run on past it. */
    to: givenInstant,
    version: versionSchema.optional(),
    draft: z.union([z.literal(true), documentInput]).optional(),
  })
  .refine(({ version, draft }) => version === undefined || draft === undefined, 'version_or_draft');

const flow = {
  entered: count,
  /** By an exit rule, and at which nodes. */
  exited: count,
  exits: z.record(z.string(), count),
  nodes: z.record(z.string(), z.record(z.enum(nodeCounts), count)),
  edges: z.record(z.string(), count),
};

/** Half of those who have left a step, or left it by a way, had stood there as long as this or less. */
const medianTime = z.strictObject({
  nodes: z.record(z.string(), z.string()),
  edges: z.record(z.string(), z.string()),
});

const samplePath = z.strictObject({
  customerId: z.string(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
  enteredAt: instant,
  endedAt: instant.nullable(),
  status: z.enum(['waiting', 'held', 'finished', 'exited', 'failed']),
  steps: z.array(simulatedStep),
});

/** Named as in the stats of a journey; `sent` is what would have been handed over. */
export const backtestAnswer = statsAnswer.extend({
  /** Nodes at which an exit rule ended runs. */
  exits: z.record(z.string(), count),
  medianTime,
  from: instant,
  to: instant,
  /** Recorded events count until here; who is then still inside is `waiting`. */
  end: instant,
  /** Customers whose events could have let them in, and the events that were read of them. */
  customers: count,
  events: count,
  /** By the calendar of the workspace's zone; later days are there when something happened on them. */
  days: z.array(z.strictObject({ date: z.iso.date(), ...flow })),
  /** Triggers that let nobody in, by reason. */
  refused: z.array(z.strictObject({ code: z.string(), rule: z.string().nullable(), message: z.string(), count })),
  /** Limits that customers share, and whom they would have met. */
  limits: z.array(
    z.strictObject({
      kind: z.enum(['cap_total', 'cap_per_hour', 'throttle', 'coupon']),
      /** Null: at the entry. */
      nodeId: z.string().nullable(),
      /** So often somebody came to it, and so often it was met: did not enter, had to wait, got no code. */
      asked: count,
      met: count,
      /** In a queue, in whole minutes. */
      longestWait: z.string().nullable(),
      /** The first whom it met. */
      first: z.array(
        z.strictObject({
          customerId: z.string(),
          userId: z.string().nullable(),
          name: z.string().nullable(),
          at: instant,
        }),
      ),
    }),
  ),
  /** The ways that most took, with some customers for each. */
  paths: z.array(z.strictObject({ count, samples: z.array(samplePath) })),
  /** What really became of those who entered in the period; null when nobody did. */
  really: statsAnswer.extend({ versions: z.array(z.int()), medianTime }).nullable(),
  /** What the figures rest on, in words. */
  notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type BacktestAnswer = z.infer<typeof backtestAnswer>;

/** A line of a stream before the last. */
export const backtestProgress = z.strictObject({
  progress: z.strictObject({ customers: count, total: count, events: count, entered: count }),
});
export type BacktestProgress = z.infer<typeof backtestProgress>['progress'];
