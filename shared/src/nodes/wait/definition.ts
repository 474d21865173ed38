import { z } from 'zod';
import { durationSchema } from '../../schedule/duration.ts';
import { defineNode } from '../define-node.ts';
import { dateSettings, momentProblems, untilSettings } from '../moments/settings.ts';

/** One of three: for a while, until a time of the day, or until a date that the customer has. */
const settings = z.union([
  z.strictObject({ for: durationSchema, spread: durationSchema.optional() }),
  z.strictObject(untilSettings),
  z.strictObject({ ...dateSettings, past: z.enum(['continue', 'skip']).optional() }),
]);

export const wait = defineNode({
  type: 'wait',
  family: 'time',
  config: settings,
  initial: { for: 'P1D' },
  outputs: (config) =>
    'date' in config && config.past === 'skip' ? [{ id: 'next' }, { id: 'past' }] : [{ id: 'next' }],
  // A date may be over when somebody comes.
  rests: (config) => !('date' in config),
  problems: (config) => ('for' in config ? [] : momentProblems(config)),
});
