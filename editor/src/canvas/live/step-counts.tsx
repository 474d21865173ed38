import type { JourneyNode } from '@olle/shared/journey/document';
import { cardLook } from '../../nodes/cards.ts';
import { DropOff } from './drop-off.tsx';
import classes from './step-counts.module.css';
import { StepNumbers } from './step-numbers.tsx';
import { VariantRates } from './variant-rates.tsx';

interface StepCountsProps {
  readonly nodeId: string;
  /** Null: of the trigger. */
  readonly node: JourneyNode | null;
}

/** The counts of one step at the foot of its card, and beside it who left there. */
export function StepCounts({ nodeId, node }: StepCountsProps) {
  return (
    <>
      <div className={classes.foot}>
        <StepNumbers nodeId={nodeId} node={node} />
        {node && cardLook(node.type).comparesOutputs && <VariantRates node={node} />}
      </div>
      {node && <DropOff nodeId={nodeId} />}
    </>
  );
}
