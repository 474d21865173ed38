import { z } from 'zod';
import { boundedRecord } from '../../bounded-record.ts';
import { jsonSchema } from '../../json.ts';
import { textsIn } from '../../templates/texts-in.ts';
import { defineNode } from '../define-node.ts';

export const startJourney = defineNode({
  type: 'start_journey',
  family: 'data',
  config: z.strictObject({
    /** Empty until one is chosen. */
    journeyId: z.string().max(100),
    /** Becomes `trigger.*` there. Texts are templates. */
    payload: boundedRecord(z.string().min(1).max(200), jsonSchema, 100).optional(),
  }),
  initial: { journeyId: '' },
  problems: ({ journeyId }) => (journeyId.trim() === '' ? [{ field: 'journeyId', code: 'journey_missing' }] : []),
  templates: ({ payload = {} }) => textsIn(payload, 'payload'),
  references: ({ journeyId }) => [{ kind: 'journey', id: journeyId, field: 'journeyId' }],
});
