import { useSegmentNames, useSegments } from '../api/segments.ts';
import { mostListed } from '../api/use-list.ts';
import { useMessages } from '../i18n/use-messages.ts';

/** The segments to choose from, and the chosen one by its name, however many there are. */
export function useSegmentChoices(chosen: string) {
  const t = useMessages('components');
  const { items, isPending, hasMore } = useSegments();
  const isListed = isPending || items.some(({ id }) => id === chosen);
  const { [chosen]: name } = useSegmentNames(isListed || chosen === '' ? [] : [chosen]);
  const choices = items.map((segment) => ({ value: segment.id, label: segment.name }));
  return {
    data: name === undefined ? choices : [{ value: chosen, label: name }, ...choices],
    value: !isListed && name === undefined ? null : chosen,
    ...(hasMore ? { description: t.newestOnly(mostListed) } : {}),
  };
}
