import { idOf } from '@olle/shared/api/fields';
import { z } from 'zod';

export const journeyParams = z.object({ id: idOf('journey_not_found') });
