import { QueryClient } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language-store.ts';
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

// Answers have sentences in them, in the language in which they were asked for.
useLanguage.subscribe(({ language }, before) => {
  if (language !== before.language) void queryClient.invalidateQueries();
});
