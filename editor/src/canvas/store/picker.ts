import type { Place } from '@olle/shared/journey/operations/place';

/** The list of node types, open at a point of the screen, and where the chosen one goes. */
export interface Picker {
  readonly screen: Place;
  /** Where the card goes on the canvas; absent: where there is room. */
  readonly at?: Place | undefined;
  readonly from?: { readonly node: string; readonly output: string } | undefined;
  readonly on?: { readonly from: string; readonly output: string } | undefined;
}
