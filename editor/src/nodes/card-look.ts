import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { NodeFigures } from '../canvas/live/journey-figures.ts';

/** How a node type looks on the canvas; what it says comes from its messages. */
export interface CardLook<Config> {
  readonly icon: LucideIcon;
  /** Stands under the summary when one line of words is not enough. */
  readonly Body?: ComponentType<{ readonly config: Config }>;
  /** The counts of its foot row. */
  readonly figures: readonly (keyof NodeFigures)[];
}
