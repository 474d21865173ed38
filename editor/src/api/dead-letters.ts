import type { Json } from '@olle/shared/json';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

/** An event that could not be taken in, and why. */
export interface DeadLetter {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly body: Json;
  readonly at: string;
}

const path = '/api/dead-letters';

export const useDeadLetters = (): List<DeadLetter> => useList<DeadLetter>(path);

/** Takes them in again as they were sent; those that still cannot be stay, with the new reason. */
export function useRedrive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | undefined) =>
      api.post<{ redriven?: number; failed?: number }>(`${path}/redrive`, ids === undefined ? {} : { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
}
