import { z } from 'zod';
import { jsonSchema } from '../../json.ts';
import { defineNode } from '../define-node.ts';

const name = z.string().min(1).max(200);

export const updateCustomer = defineNode({
  type: 'update_customer',
  family: 'data',
  config: z.strictObject({
    /** Texts are templates. */
    set: z.record(name, jsonSchema).optional(),
    unset: z.array(name).max(50).optional(),
    increment: z.record(name, z.number()).optional(),
    /** Adds a value to a list, or takes it out. */
    add: z.record(name, jsonSchema).optional(),
    remove: z.record(name, jsonSchema).optional(),
  }),
  initial: { set: {} },
  problems: (config) =>
    Object.values(config).some((part) => part !== undefined && Object.keys(part).length > 0)
      ? []
      : [{ field: 'set', code: 'update_empty' }],
});
