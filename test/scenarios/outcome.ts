import type { JsonObject } from '@olle/shared/json';

/** What became of one run, without instants: the two adapters live at different times. */
export interface RunOutcome {
  readonly key: string | null;
  readonly status: string;
  /** Code of the end. */
  readonly ended: string | null;
  /** `node output reason`, and `late` where durations counted from the handling. */
  readonly steps: readonly string[];
  /** `node status`, and why it was skipped. */
  readonly messages: readonly string[];
  readonly goals: number;
}

export interface Outcome {
  /** By journey, in the order of entry. */
  readonly runs: Readonly<Record<string, readonly RunOutcome[]>>;
  /** Codes of those who did not enter, by journey. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  /** How often each output was passed, by journey. */
  readonly passed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly attributes: JsonObject;
}

export interface StepSeen {
  readonly nodeId: string;
  readonly outcome: string;
  readonly reason: { readonly code: string; readonly facts: JsonObject };
}

export const stepLine = ({ nodeId, outcome, reason }: StepSeen): string =>
  `${nodeId} ${outcome} ${reason.code}${reason.facts.late === true ? ' late' : ''}`;
