import type { enrolmentAnswer } from '@olle/shared/api/enrolments';
import type { z } from 'zod';
import { api } from './client.ts';

/** How far the enrolment of a segment is. */
export const enrolmentQuery = (id: string) => ({
  queryKey: ['enrolments', id],
  queryFn: () => api.get<z.infer<typeof enrolmentAnswer>>(`/api/enrolments/${encodeURIComponent(id)}`),
});
