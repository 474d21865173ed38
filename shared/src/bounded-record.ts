import { z } from 'zod';

/**
 * An object with at most so many entries, which its JSON Schema says as well.
 * @example boundedRecord(z.string().max(100), z.string(), 50)
 */
export const boundedRecord = <K extends z.ZodType<string, string>, V extends z.ZodType>(
  key: K,
  value: V,
  most: number,
) =>
  z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most, `At most ${most} entries.`)
    .meta({ maxProperties: most });
