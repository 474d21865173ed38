import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** What the server refused stays refused; only a lost answer is worth asking for again. */
const worthAsking = (error: Error): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server may stand on this very machine: being offline says nothing about it.
    queries: { networkMode: 'always', staleTime: 10_000, retry: (count, error) => count < 2 && worthAsking(error) },
    mutations: { networkMode: 'always', retry: false },
  },
});
