import { z } from 'zod';
import { filtersSchema } from '../../conditions/condition.ts';
import { matchSchema } from '../../journey/path-name.ts';
import { durationSchema } from '../../schedule/duration.ts';
import { defineNode } from '../define-node.ts';

export const waitEvent = defineNode({
  type: 'wait_event',
  family: 'time',
  config: z.strictObject({
    event: z.string().max(200),
    where: filtersSchema.optional(),
    match: matchSchema.optional(),
    timeout: durationSchema,
  }),
  initial: { event: '', timeout: 'P1D' },
  outputs: () => [{ id: 'happened' }, { id: 'timeout' }],
  problems: ({ event }) => (event.trim() === '' ? [{ field: 'event', code: 'event_missing' }] : []),
  hears: ({ event, where, match }) => [{ event, where, match }],
  reads: ({ match }) => Object.entries(match ?? {}).map(([property, path]) => ({ path, field: `match.${property}` })),
});
