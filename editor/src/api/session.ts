import type { sessionAnswer } from '@olle/shared/api/sign-in';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './client.ts';

export type Session = z.infer<typeof sessionAnswer>;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.get<Session>('/api/session'),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** Instants are shown in the workspace's zone: everybody in the team reads the same clock. */
export const useWorkspaceZone = (): string =>
  useQuery({ ...sessionQuery, enabled: false }).data?.workspace.timezone ?? 'Asia/Seoul';

export const signIn = (credentials: { token: string } | { adminKey: string; name: string }): Promise<unknown> =>
  api.post('/api/sign-in', credentials);
export const signOut = (): Promise<unknown> => api.del('/api/session');
