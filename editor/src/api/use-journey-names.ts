import { useMemo } from 'react';
import { useJourneys } from './journeys.ts';

/** Names by id, for lists that carry ids only; undefined while loading or when archived. */
export function useJourneyNames(): (id: string) => string | undefined {
  const { items } = useJourneys();
  return useMemo(() => {
    const names = new Map(items.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) || undefined;
  }, [items]);
}
