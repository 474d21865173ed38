import type { JsonObject } from '@olle/shared/json';

/** A problem as the editor shows it: found here, or by the server, which alone knows pools, segments and traffic. */
export interface ShownProblem {
  readonly nodeId: string | null;
  readonly field?: string | undefined;
  readonly code: string;
  readonly facts?: JsonObject;
  readonly message?: string | undefined;
  readonly severity: 'error' | 'warning';
}
