import { triggerId } from '@olle/shared/journey/document';
import type { NodeProps } from '@xyflow/react';
import { Zap } from 'lucide-react';
import { memo } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import classes from './card.module.css';
import { CardFoot } from './card-foot.tsx';
import { CardFrame } from './card-frame.tsx';
import type { StartCardNode } from './cards.ts';
import { Outputs } from './outputs.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { useTriggerSummary } from './use-trigger-summary.ts';

const outputs = [{ id: 'next', name: '', optional: false }];

export const StartCard = memo(function StartCard({ data, selected }: NodeProps<StartCardNode>) {
  const t = useMessages('canvas');
  const format = useFormat();
  const summary = useTriggerSummary(data.trigger);
  const onPath = useEditor(({ marks }) => marks?.times[triggerId] !== undefined);
  const entered = useEditor((state) => (state.overlay && !state.marks ? shownFigures(state)?.entered : undefined));
  return (
    <>
      <CardFrame
        family="trigger"
        icon={Zap}
        kind={t.trigger.name}
        summary={summary}
        selected={selected}
        onPath={onPath}
        nameId={`card-${triggerId}`}
        badge={<ProblemBadge nodeId={triggerId} />}
        foot={
          entered === undefined ? (
            <CardFoot nodeId={triggerId} figures={[]} />
          ) : (
            <div className={classes.foot}>
              <span>
                {t.figures.entered} <b>{format.number(entered)}</b>
              </span>
            </div>
          )
        }
      />
      <Outputs nodeId={triggerId} drawn={data.drawn} outputs={outputs} />
    </>
  );
});
