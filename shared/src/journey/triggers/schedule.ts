import { z } from 'zod';
import { parseCron } from '../../schedule/cron.ts';
import { toIso } from '../../schedule/instant.ts';
import { isZone } from '../../schedule/zone.ts';
import type { ConfigProblem } from '../problem.ts';
import { by, never, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const scheduleSchema = z.strictObject({
  type: z.literal('schedule'),
  /** Five fields: minute, hour, day of the month, month, weekday. */
  cron: z.string().max(200),
  timezone: z.string().max(100),
  segmentId: z.string().max(100),
  ...sharedSettings,
});
export type ScheduleTrigger = z.infer<typeof scheduleSchema>;

/** Everyone of a segment, at every tick of a clock. Ticks enrol; no fact does. */
export const scheduleTrigger: TriggerDefinition<ScheduleTrigger> = {
  problems: ({ cron, timezone, segmentId }) => [
    ...problemIf(cron.trim() === '', { field: 'cron', code: 'cron_missing' }),
    ...problemIf(cron.trim() !== '' && !parseCron(cron), { field: 'cron', code: 'cron_invalid' }),
    ...problemIf(!isZone(timezone), { field: 'timezone', code: 'zone_unknown', facts: { zone: timezone } }),
    ...problemIf(segmentId === '', { field: 'segmentId', code: 'segment_missing' }),
  ],
  segments: ({ segmentId }) => [{ id: segmentId, field: 'segmentId' }],
  startedBy: never,
  begins: ({ cron, timezone, segmentId }) =>
    segmentId === '' ? null : by('schedule', cron.trim(), timezone, segmentId),
  rehearsed: ({ segmentId }, { now }) => ({ segmentId, scheduledAt: toIso(now) }),
};

const problemIf = (wrong: boolean, problem: ConfigProblem): ConfigProblem[] => (wrong ? [problem] : []);
