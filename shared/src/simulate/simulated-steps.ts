import type { Change, Step } from '../runner/change.ts';
import { toIso } from '../schedule/instant.ts';

export interface SimulatedStep {
  readonly seq: number;
  readonly nodeId: string;
  readonly nodeType: string;
  readonly arrivedAt: string;
  readonly at: string;
  readonly outcome: string;
  readonly reason: Step['reason'];
}

/** The steps of one run as a rehearsal left them: a wait that ended is one step, with what became of it. */
export function stepsOf(changes: readonly Change[], runId: string): SimulatedStep[] {
  const steps = new Map<number, Step>();
  for (const change of changes) {
    if (change.type === 'answered' && change.runId === runId) {
      const asked = steps.get(change.stepSeq);
      if (asked) steps.set(asked.seq, { ...asked, reason: change.reason });
    }
    if (change.type !== 'step' || change.step.runId !== runId) continue;
    const arrivedAt = steps.get(change.step.seq)?.arrivedAt ?? change.step.arrivedAt;
    steps.set(change.step.seq, { ...change.step, arrivedAt });
  }
  return [...steps.values()].map(simulatedStep);
}

/** A step as it is told: instants in words, ids left away. */
export const simulatedStep = ({ seq, nodeId, nodeType, arrivedAt, at, outcome, reason }: Step): SimulatedStep => ({
  seq,
  nodeId,
  nodeType,
  arrivedAt: toIso(arrivedAt),
  at: toIso(at),
  outcome,
  reason,
});
