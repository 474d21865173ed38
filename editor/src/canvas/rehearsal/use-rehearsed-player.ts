import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import type { Way } from '../player/played-marks.ts';
import { type Player, usePlayer } from '../player/use-player.ts';
import { asRehearsed } from './as-rehearsed.ts';

type Rehearsed = Pick<Simulation, 'steps'> & { readonly enteredAt?: string };

/** Plays a rehearsed way over the canvas; worked out anew for the same one (`whose`) it goes on where it stands. */
export function useRehearsedPlayer(rehearsed: Rehearsed | null, whose: string): Player {
  return usePlayer(
    useMemo(() => rehearsed && wayOf(rehearsed), [rehearsed]),
    whose,
  );
}

function wayOf({ steps, enteredAt }: Rehearsed): Way {
  const last = steps.at(-1);
  const position = last?.outcome === 'waiting' ? { nodeId: last.nodeId, since: last.arrivedAt, until: null } : null;
  return { enteredAt: enteredAt ?? steps[0]?.arrivedAt ?? '', steps: asRehearsed(steps), position };
}
