import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readImpact } from '../../api/versions.ts';
import type { Autosaver } from '../save/autosaver.ts';

export interface PublishChoice {
  readonly impact: ImpactAnswer | undefined;
  readonly error: Error | null;
  readonly inFlight: InFlight;
  readonly choose: (inFlight: InFlight) => void;
  readonly overdue: 'now' | 'spread';
  readonly setOverdue: (overdue: 'now' | 'spread') => void;
  readonly lookAgain: () => void;
  /** For the call that publishes: refused when somebody else published or edited what is shown here. */
  readonly body: object;
}

/** What publishing would change, and what is to become of those inside. */
export function useChoice(journeyId: string, version: number | undefined, saver: Autosaver): PublishChoice {
  const [inFlight, choose] = useState<InFlight>({});
  const [overdue, setOverdue] = useState<'now' | 'spread'>('now');
  const found = useQuery({
    queryKey: ['journeys', journeyId, 'impact', version],
    queryFn: async () => {
      // It is about the saved draft, so what was just typed has to be there.
      if (version === undefined) await saver.flush();
      return readImpact(journeyId, version);
    },
    gcTime: 0,
    staleTime: 0,
  });
  const moved = Object.fromEntries(Object.entries(inFlight).filter(([, { action }]) => action !== 'stay'));
  const looked = found.data && {
    live: found.data.live,
    ...(version === undefined && { revision: found.data.revision }),
  };
  return {
    impact: found.data,
    error: found.error,
    inFlight: moved,
    choose,
    overdue,
    setOverdue,
    lookAgain: () => void found.refetch(),
    body: {
      ...(version === undefined ? {} : { version }),
      ...(Object.keys(moved).length > 0 ? { inFlight: moved, overdue } : {}),
      ...looked,
    },
  };
}
