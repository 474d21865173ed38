import type { attributeNamesAnswer, eventNamesAnswer } from '@olle/shared/api/settings';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api/client.ts';

interface Traffic {
  /** Events of the last 30 days by name; 10,000 is that or more. What never came is not there. */
  readonly events: ReadonlyMap<string, number>;
  readonly attributes: ReadonlySet<string>;
}

/** What the workspace really receives; undefined until it is known. */
export function useTraffic(): Traffic | undefined {
  return useQuery({
    queryKey: ['traffic'],
    queryFn: async (): Promise<Traffic> => {
      const [events, attributes] = await Promise.all([
        api.get<z.infer<typeof eventNamesAnswer>>('/api/events/names'),
        api.get<z.infer<typeof attributeNamesAnswer>>('/api/attributes'),
      ]);
      return {
        events: new Map(events.items.map(({ name, count }) => [name, count])),
        attributes: new Set(attributes.items),
      };
    },
    staleTime: 60_000,
  }).data;
}
