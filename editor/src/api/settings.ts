import type { SettingsAnswer, SettingsBody } from '@olle/shared/api/settings';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: () => api.get<SettingsAnswer>('/api/settings') });

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SettingsBody) => api.put('/api/settings', change),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['settings'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}
