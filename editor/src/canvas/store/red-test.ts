import type { Difference } from '@olle/shared/journey-tests/difference';

/** A journey test that fails, and the step of the drawing at which it does. */
export interface RedTest {
  readonly name: string;
  readonly nodeId: string;
  readonly difference: Difference;
}
