import { z } from 'zod';
import { boundedRecord } from '../../bounded-record.ts';
import { type JsonObject, jsonSchema } from '../../json.ts';
import { type PlacedText, textsIn } from '../../templates/texts-in.ts';
import { defineNode } from '../define-node.ts';

const name = z.string().min(1).max(200);
/** More attributes at once than a person would list. */
const most = 100;
const values = boundedRecord(name, jsonSchema, most);

/** The parts with templates in them, in the order in which they are carried out. */
export const filledParts = ['set', 'increment', 'add', 'remove'] as const;
export type FilledPart = (typeof filledParts)[number];

export const updateCustomer = defineNode({
  type: 'update_customer',
  family: 'data',
  config: z.strictObject({
    /** Texts are templates; one that is a single reference keeps the type of what it names. */
    set: values.optional(),
    unset: z.array(name).max(most).optional(),
    /** By a number, or by a template that makes one. */
    increment: boundedRecord(name, z.union([z.number(), z.string().max(1_000)]), most).optional(),
    /** Adds a value to a list, or takes it out; of a list, each. */
    add: values.optional(),
    remove: values.optional(),
  }),
  initial: { set: {} },
  problems: (config) =>
    Object.values(config).some((part) => part !== undefined && Object.keys(part).length > 0)
      ? []
      : [{ field: 'set', code: 'update_empty' }],
  templates: (config) => templatesOf(config),
});

const templatesOf = (config: { readonly [P in FilledPart]?: JsonObject | undefined }): PlacedText[] =>
  filledParts.flatMap((part) => textsIn(config[part] ?? {}, part));
