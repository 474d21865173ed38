import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { sameTrigger } from '../../api/publish-check.ts';
import { asksWhoIsInside } from './asks-who-is-inside.ts';
import { startCheck } from './start-check.ts';
import { useJourneyMove } from './use-journey-move.ts';

/** Starts the live version: at once, or after what there is to ask. */
export function useStart({ id, live }: Journey) {
  const client = useQueryClient();
  const moving = useJourneyMove(id);
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const version = live?.version;
  const isAsked = async (): Promise<boolean> => {
    if (version === undefined) return false;
    if (asksWhoIsInside(live?.document.trigger)) return true;
    // A warning is no condition: what cannot be looked up keeps nobody from starting.
    const check = await client.fetchQuery({ ...startCheck(id, version), staleTime: 0 }).catch(() => null);
    return check !== null && sameTrigger(check) !== null;
  };
  const start = async (): Promise<void> => {
    setLooking(true);
    const asked = await isAsked();
    setLooking(false);
    if (asked) setAsking(true);
    else moving.mutate({ move: 'activate' });
  };
  return {
    isPending: looking || moving.isPending,
    start: () => void start(),
    /** Also of a version that is just being published. */
    ask: () => setAsking(true),
    asking: asking && live !== null,
    close: () => setAsking(false),
  };
}

export type Starting = ReturnType<typeof useStart>;
