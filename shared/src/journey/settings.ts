import { z } from 'zod';
import { categories } from '../messages/gate.ts';

export const settingsSchema = z.strictObject({
  timezone: z.string().max(100).optional(),
  category: z.enum(categories).optional(),
});
