import { triggerId } from '@olle/shared/journey/document';
import type { NodeProps } from '@xyflow/react';
import { Zap } from 'lucide-react';
import { memo } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { pathMark } from '../player/path-mark.ts';
import { useEditor } from '../store/editor-context.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardFrame } from './card-frame.tsx';
import type { StartCardNode } from './cards.ts';
import { Outputs } from './outputs.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { TestBadge } from './test-badge.tsx';
import { useTriggerSummary } from './use-trigger-summary.ts';

const outputs = [{ id: 'next', name: '', optional: false }];

export const StartCard = memo(function StartCard({ data, selected }: NodeProps<StartCardNode>) {
  const t = useMessages('canvas');
  const summary = useTriggerSummary(data.trigger);
  const onPath = useEditor(({ marks }) => pathMark(marks, triggerId));
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
        badge={
          <>
            <TestBadge nodeId={triggerId} />
            <ProblemBadge nodeId={triggerId} />
          </>
        }
        foot={<CardFoot nodeId={triggerId} node={null} />}
      />
      <Outputs nodeId={triggerId} drawn={data.drawn} outputs={outputs} />
    </>
  );
});
