import { z } from 'zod';
import { clockSchema, closingClockSchema } from '../../schedule/clock.ts';
import { weekdaysSchema } from '../../schedule/weekday.ts';
import { defineNode } from '../define-node.ts';

/** Lets people through at certain hours only. One that ends before it begins goes over midnight; equal ends are all day. */
export const timeWindow = defineNode({
  type: 'time_window',
  family: 'time',
  config: z.strictObject({ days: weekdaysSchema, from: clockSchema, to: closingClockSchema }),
  initial: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
  problems: ({ days }) => (days.length === 0 ? [{ field: 'days', code: 'weekdays_missing' }] : []),
});
