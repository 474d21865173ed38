import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
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
  /** Page after page without being asked, up to `mostListed`: for what is chosen from, or looked through here. */
  readonly whole?: boolean;
}

/** Of a whole list. What lies behind is said to be there. */
export const mostListed = 2_000;

/** A list of the API, page after page. The last answer stays on screen while a changed filter loads. */
export function useList<T>(
  path: string,
  { query = {}, enabled = true, every, inBody = false, whole = false }: ListOptions = {},
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
    // Every page is asked for again: of many, not so often.
    ...(every === undefined
      ? {}
      : { refetchInterval: ({ state }: Fetched) => every * (state.data?.pages.length ?? 1) }),
  });
  const { data } = result;
  // The same list for as long as nothing in it changes, so that what is worked out from it stands, too.
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const { fetchNextPage, hasNextPage, error } = result;
  const goesOn = whole && hasNextPage && error === null && items.length < mostListed;
  const isNext = goesOn && !result.isFetching;
  useEffect(() => {
    // Others look at the same list: what one of them fetches is not fetched anew.
    if (isNext) void fetchNextPage({ cancelRefetch: false });
  }, [isNext, fetchNextPage]);
  return {
    items,
    isPending: result.isPending,
    error,
    retry: () => void result.refetch(),
    hasMore: hasNextPage && !goesOn,
    more: () => void fetchNextPage(),
    isLoadingMore: result.isFetchingNextPage,
  };
}

/** Of a query, as far as it counts here. */
interface Fetched {
  readonly state: { readonly data?: { readonly pages: readonly unknown[] } | undefined };
}

/** Begins with the resource's name (`/api/journeys/1/runs` -> `journeys`), so that a write can refresh all of it. */
const listKey = (path: string, query: Query = {}): readonly unknown[] => [path.split('/')[2], path, query];
