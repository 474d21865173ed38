import type { JsonObject } from '../json.ts';

/** What keeps a document from being published, located. `nodeId` is null for the journey itself, `trigger` for its start. */
export interface Problem {
  readonly nodeId: string | null;
  readonly field?: string;
  readonly code: string;
  /** What the sentence of the code names. */
  readonly facts: JsonObject;
  /** A warning is shown and does not keep anybody from publishing. */
  readonly severity: 'error' | 'warning';
}

/** A problem of one node's settings, before it is placed on its node. */
export type ConfigProblem = Omit<Problem, 'nodeId' | 'severity' | 'facts'> &
  Partial<Pick<Problem, 'severity' | 'facts'>>;
