import { z } from 'zod';
import { boundedRecord } from '../bounded-record.ts';

/** What becomes of those who wait at a node when another version is published; who is not named stays on theirs. */
export const inFlightSchema = boundedRecord(
  z.string().max(100),
  z.strictObject({ action: z.enum(['stay', 'follow', 'map', 'exit']), to: z.string().min(1).max(100).optional() }),
  // The nodes of a version, and those that older ones had.
  1_000,
);
export type InFlight = Readonly<z.infer<typeof inFlightSchema>>;
