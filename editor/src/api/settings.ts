import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export interface Sender {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}

export interface Settings {
  readonly name: string;
  readonly timezone: string;
  readonly sender: Sender;
  readonly sendingPaused: boolean;
  /** Absent when the installation was given its own keys and keeps only their hashes. */
  readonly writeKey?: string | null;
  readonly publicUrl?: string;
}

export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: () => api.get<Settings>('/api/settings') });

export type SettingsChange = Pick<Settings, 'name' | 'timezone' | 'sender'>;

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SettingsChange) => api.put('/api/settings', change),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['settings'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}
