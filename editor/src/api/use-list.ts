import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, withQuery } from './client.ts';
import type { PageOf } from './page-of.ts';

export interface List<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly isLoadingMore: boolean;
}

type Query = Readonly<Record<string, string | number | undefined>>;

interface ListOptions {
  readonly query?: Query;
  readonly enabled?: boolean;
  /** Milliseconds between looks, for lists that grow while somebody watches. */
  readonly every?: number;
  /** What is asked says whom it is about: it goes out in a body, not in the address of the call. */
  readonly inBody?: boolean;
}

/** A list of the API, page after page. The last answer stays on screen while a changed filter loads. */
export function useList<T>(
  path: string,
  { query = {}, enabled = true, every, inBody = false }: ListOptions = {},
): List<T> {
  const result = useInfiniteQuery({
    queryKey: listKey(path, query),
    queryFn: ({ pageParam }) => {
      const asked = { ...query, cursor: pageParam };
      return inBody ? api.post<PageOf<T>>(path, asked) : api.get<PageOf<T>>(withQuery(path, asked));
    },
    initialPageParam: undefined as string | undefined, // the type of the later pages' cursors
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const { data } = result;
  // The same list for as long as nothing in it changes, so that what is worked out from it stands, too.
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return {
    items,
    isPending: result.isPending,
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    more: () => void result.fetchNextPage(),
    isLoadingMore: result.isFetchingNextPage,
  };
}

/** Begins with the resource's name (`/api/journeys/1/runs` -> `journeys`), so that a write can refresh all of it. */
const listKey = (path: string, query: Query = {}): readonly unknown[] => [path.split('/')[2], path, query];
