import type { deadLetterListAnswer, redriveAnswer } from '@olle/shared/api/dead-letters';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

/** An event that could not be taken in, and why. */
export type DeadLetter = z.infer<typeof deadLetterListAnswer>['items'][number];

const path = '/api/dead-letters';

export const useDeadLetters = (): List<DeadLetter> => useList<DeadLetter>(path);

/** Takes them in again as they were sent; those that still cannot be stay, with the new reason. */
export function useRedrive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | undefined) =>
      api.post<z.infer<typeof redriveAnswer>>(`${path}/redrive`, ids === undefined ? {} : { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
}
