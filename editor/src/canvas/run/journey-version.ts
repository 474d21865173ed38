import type { versionAnswer } from '@olle/shared/api/journeys';
import type { z } from 'zod';

export type JourneyVersion = z.infer<typeof versionAnswer>;
