import type { MessageAnswer, MessageItem, MessageSearch } from '@olle/shared/api/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

type Wanted = Omit<MessageSearch, 'limit' | 'cursor'>;

export const useMessageSearch = (wanted: Wanted): List<MessageItem> =>
  useList<MessageItem>('/api/messages/search', { query: { ...wanted }, inBody: true, every: 10_000 });

export const useMessage = (id: string | undefined) =>
  useQuery({
    queryKey: ['messages', id],
    queryFn: () => api.get<MessageAnswer>(`/api/messages/${encodeURIComponent(id ?? '')}`),
    enabled: id !== undefined,
  });

/** A person decides about a message that failed, or of which nobody knows whether it went out. */
export function useDecideMessage(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: 'retry' | 'skip') => api.post(`/api/messages/${encodeURIComponent(id)}/${decision}`),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => ['messages', 'unsent'].includes(String(queryKey[0])) }),
  });
}
