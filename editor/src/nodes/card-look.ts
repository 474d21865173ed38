import type { RunDeed } from '@olle/shared/api/runs';
import type { NodeCount } from '@olle/shared/api/stats';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A count whose people can be listed. */
type ShownCount = Extract<NodeCount, RunDeed | 'waiting'>;

/** How a node type looks on the canvas; what it says comes from its messages. */
export interface CardLook<Config> {
  readonly icon: LucideIcon;
  /** Stands under the summary when one line of words is not enough. */
  readonly Body?: ComponentType<{ readonly config: Config }>;
  /** The counts of its foot row. */
  readonly figures: readonly ShownCount[];
  /** Those of them that are said only where there is somebody. */
  readonly rare?: readonly ShownCount[];
  /** Its ways out are tried against each other: which of them leads people to the goal? */
  readonly comparesOutputs?: true;
}
