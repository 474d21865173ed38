import type { Instant } from '../../schedule/instant.ts';
import type { ScarceAsked } from './scarce.ts';

/** A limit that customers share, and whom it would have met. */
export interface LimitMet {
  readonly kind: 'cap_total' | 'cap_per_hour' | 'throttle' | 'coupon';
  /** Null: it stands at the entry. */
  readonly nodeId: string | null;
  /** So often somebody came to it … */
  asked: number;
  /** … and so often it was met: did not enter, had to wait, got no code. */
  met: number;
  /** In a queue. */
  longestWaitMs: number | null;
  /** The first different customers whom it met, by time. */
  readonly first: { readonly customerId: string; readonly at: Instant }[];
}

const firstOf = 5;

/** How the limits of a plan were met, from what was asked and answered. */
export function limitsMet(asked: readonly ScarceAsked[]): LimitMet[] {
  const limits = new Map<string, LimitMet>();
  for (const one of asked.toSorted((a, b) => a.question.now - b.question.now)) {
    for (const { kind, nodeId, met, waitMs } of asksOf(one)) {
      const key = `${kind}/${nodeId ?? ''}`;
      const limit = limits.get(key) ?? { kind, nodeId, asked: 0, met: 0, longestWaitMs: null, first: [] };
      limits.set(key, limit);
      limit.asked++;
      if (!met) continue;
      limit.met++;
      if (waitMs !== undefined) limit.longestWaitMs = Math.max(limit.longestWaitMs ?? 0, waitMs);
      const isKnown = limit.first.some(({ customerId }) => customerId === one.customer);
      if (limit.first.length < firstOf && !isKnown)
        limit.first.push({ customerId: one.customer, at: one.question.now });
    }
  }
  return [...limits.values()];
}

interface Ask extends Pick<LimitMet, 'kind' | 'nodeId'> {
  readonly met: boolean;
  readonly waitMs?: number;
}

/** A place under two caps asks both. */
function asksOf({ question, answer }: ScarceAsked): Ask[] {
  switch (question.kind) {
    case 'entry_slot':
      return [
        ...(question.total === null ? [] : [{ kind: 'cap_total' as const, nodeId: null, met: answer === 'total' }]),
        ...(question.perHour === null ? [] : [{ kind: 'cap_per_hour' as const, nodeId: null, met: answer === 'hour' }]),
      ];
    case 'throttle_slot': {
      const slot = answer !== null && typeof answer === 'object' && 'slot' in answer ? answer.slot : question.now;
      const waitMs = slot - question.now;
      return [{ kind: 'throttle', nodeId: question.nodeId, met: waitMs > 0, waitMs }];
    }
    case 'coupon':
      return [{ kind: 'coupon', nodeId: question.nodeId, met: answer === null }];
  }
}
