import type { z } from 'zod';
import { type Asking, ask } from '../../runner/question.ts';
import { reason } from '../../runner/reason.ts';
import { endOfWait } from '../../runner/spread.ts';
import { toIso } from '../../schedule/instant.ts';
import type { NodeBehaviour, Outcome, Visit } from '../define-behaviour.ts';
import type { throttle } from './definition.ts';

type Config = z.infer<typeof throttle.config>;

const lengths = { minute: 60_000, hour: 3_600_000 } as const;

/** A slot that was missed by more than this is lost: whoever was held back for long queues anew. */
const missedAfter = 60_000;

/** Everyone gets the next free slot on arrival, and waits for it. */
export const throttleBehaviour: NodeBehaviour<Config> = {
  arrive: takeSlot,
  *timeUp(visit) {
    // Of somebody who was put off after an outage, the slot is the one before that.
    const slot = endOfWait(visit);
    if (slot !== null && visit.scope.now - slot > missedAfter) return yield* takeSlot(visit);
    return { kind: 'next', output: 'next', reason: reason('throttle_passed', limits(visit.config)) };
  },
};

function* takeSlot({ config, scope, nodeId }: Visit<Config>): Asking<Outcome> {
  const { limit, per } = config;
  const { slot, before } = yield* ask<'throttle_slot'>({
    kind: 'throttle_slot',
    journeyId: scope.run.journeyId,
    nodeId,
    limit,
    perMs: lengths[per],
    arrival: scope.arrival,
    now: scope.now,
  });
  if (slot <= scope.now) return { kind: 'next', output: 'next', reason: reason('throttle_free', limits(config)) };
  const facts = { ...limits(config), slot: toIso(slot), until: toIso(slot), before };
  return { kind: 'wait', until: slot, reason: reason('throttle_slot', facts) };
}

const limits = ({ limit, per }: Config) => ({ limit, per });
