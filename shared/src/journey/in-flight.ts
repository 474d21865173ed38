import { z } from 'zod';

/** What becomes of those who wait at a node when another version is published; who is not named stays on theirs. */
export const inFlightSchema = z.record(
  z.string(),
  z.strictObject({ action: z.enum(['stay', 'follow', 'map', 'exit']), to: z.string().min(1).max(100).optional() }),
);
export type InFlight = Readonly<z.infer<typeof inFlightSchema>>;
