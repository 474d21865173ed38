import { z } from 'zod';
import { boundedRecord } from '../bounded-record.ts';
import { definitions } from '../nodes/definitions.ts';
import { outputIdSchema } from '../nodes/output-id.ts';
import { exitRuleSchema, goalSchema, reentrySchema } from './rules.ts';
import { settingsSchema } from './settings.ts';
import { triggerSchema } from './trigger.ts';

const nodeOf = <T extends keyof typeof definitions>(type: T) =>
  z.strictObject({ id: outputIdSchema, type: z.literal(type), config: definitions[type].config });

export const nodeSchema = z.discriminatedUnion('type', [
  nodeOf('wait'),
  nodeOf('wait_event'),
  nodeOf('time_window'),
  nodeOf('split'),
  nodeOf('ab'),
  nodeOf('send'),
  nodeOf('issue_coupon'),
  nodeOf('update_customer'),
  nodeOf('webhook'),
  nodeOf('throttle'),
  nodeOf('jump'),
  nodeOf('start_journey'),
  nodeOf('exit'),
]);
export type JourneyNode = z.infer<typeof nodeSchema>;

export const edgeSchema = z.strictObject({ from: outputIdSchema, output: outputIdSchema, to: outputIdSchema });
export type Edge = z.infer<typeof edgeSchema>;

const coordinate = z.number().min(-1_000_000).max(1_000_000);

export const maxNodes = 500;

/** Also of a few cards that are gone. */
export const layoutSchema = boundedRecord(
  outputIdSchema,
  z.strictObject({ x: coordinate, y: coordinate }),
  2 * maxNodes,
);

export const noteColours = ['plain', 'amber', 'teal', 'violet'] as const;

const noteSchema = z.strictObject({
  text: z.string().max(2_000),
  x: coordinate,
  y: coordinate,
  colour: z.enum(noteColours).optional(),
});
export type Note = z.infer<typeof noteSchema>;

/** What people wrote beside the drawing, for each other. */
export const notesSchema = boundedRecord(outputIdSchema, noteSchema, 100);

/** The journey document, format 1: what the editor edits, the API takes and a file in version control holds. */
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
  /** Said about the journey, not by it: no part of its meaning either. */
  notes: notesSchema.optional(),
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
