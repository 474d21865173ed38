import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

/** The switch that stops every message of the workspace, before it reaches a provider. */
export function useSwitchSending() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: 'pause' | 'resume') => api.post(`/api/sending/${to}`),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['session'] }),
        client.invalidateQueries({ queryKey: ['settings'] }),
        client.invalidateQueries({ queryKey: ['attention'] }),
      ]);
    },
  });
}
