import { z } from 'zod';
import { ownFacts } from '../../runner/own-facts.ts';
import { by, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const segmentSchema = z.strictObject({
  type: z.literal('segment'),
  segmentId: z.string().max(100),
  on: z.enum(['enters', 'leaves']),
  ...sharedSettings,
});
type SegmentTrigger = z.infer<typeof segmentSchema>;

const factOf = ({ on }: SegmentTrigger): string => (on === 'enters' ? ownFacts.segmentEntered : ownFacts.segmentLeft);

/** Whoever comes into a segment, or leaves it, from the activation on. */
export const segmentTrigger: TriggerDefinition<SegmentTrigger> = {
  problems: ({ segmentId }) => (segmentId === '' ? [{ field: 'segmentId', code: 'segment_missing' }] : []),
  segments: ({ segmentId }) => [{ id: segmentId, field: 'segmentId' }],
  startedBy: (trigger, { name, properties }) => name === factOf(trigger) && properties.segmentId === trigger.segmentId,
  begins: ({ segmentId, on }) => (segmentId === '' ? null : by('segment', segmentId, on)),
  rehearsed: ({ segmentId, on }) => ({ segmentId, change: on === 'enters' ? 'entered' : 'left' }),
};
