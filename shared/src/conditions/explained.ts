import type { JsonObject } from '../json.ts';

export interface Explained {
  readonly holds: boolean;
  /** What the decision saw, for a sentence: `{attribute: 'tier', op: 'equals', expected: 'vip', actual: 'gold'}`. */
  readonly facts: JsonObject;
}
