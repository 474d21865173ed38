import { definitionOf } from '@olle/shared/nodes/definitions';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { pathMark } from '../player/path-mark.ts';
import { useEditor } from '../store/editor-context.tsx';
import classes from './card.module.css';
import { CardFoot } from './card-foot.tsx';
import { CardFrame } from './card-frame.tsx';
import { CardGrip } from './card-grip.tsx';
import type { StepCardNode } from './cards.ts';
import { FoldedCount } from './fold/folded-count.tsx';
import { foldedOutput } from './fold/folding.ts';
import { Outputs } from './outputs.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { TestBadge } from './test-badge.tsx';
import { useConditionNames } from './use-condition-names.ts';
import { useMeasureAnew } from './use-measure-anew.ts';
import { outputWords, useNodeWords } from './use-words.ts';

export const StepCard = memo(function StepCard({ id, data, selected }: NodeProps<StepCardNode>) {
  const { node, drawn, folded } = data;
  const inside = folded === '' ? [] : folded.split(' ');
  const t = useMessages('canvas').run;
  const words = useNodeWords(node.type);
  const language = useLanguage((state) => state.language);
  const names = useConditionNames(node);
  const look = cardLook(node.type);
  const definition = definitionOf(node.type);
  const onPath = useEditor(({ marks }) => pathMark(marks, id));
  const gone = useEditor((state) => state.gone.has(id));
  const config = { ...node.config };
  const alone = definition.outputs(config).length === 1;
  const outputs = definition.outputs(config).map((output) => ({
    id: output.id,
    ...(alone && !output.name ? { name: '' } : outputWords(node, output, language, names)),
    optional: output.fallsBackTo !== undefined,
  }));
  useMeasureAnew(id, folded === '' ? outputs.map((output) => `${output.id}:${output.name}`).join('|') : foldedOutput);
  return (
    <>
      <Handle type="target" position={Position.Top} className={classes.target ?? ''} />
      <CardFrame
        family={definition.family}
        icon={look.icon}
        kind={gone ? t.goneStep(words.name) : words.name}
        summary={words.summary(config, names)}
        selected={selected}
        onPath={onPath}
        gone={gone}
        stacked={inside.length > 0}
        nameId={`card-${id}`}
        badge={
          <>
            <TestBadge nodeId={id} inside={folded} />
            <ProblemBadge nodeId={id} inside={folded} />
          </>
        }
        foot={<CardFoot nodeId={id} node={node} />}
      >
        {look.Body && <look.Body config={node.config} />}
      </CardFrame>
      <CardGrip />
      {definition.leaps(config).map(({ output }) => (
        <Handle
          key={output}
          type="source"
          id={output}
          position={Position.Right}
          isConnectable={false}
          className={classes.leap ?? ''}
        />
      ))}
      {inside.length > 0 ? (
        <FoldedCount nodeId={id} count={inside.length} />
      ) : (
        <Outputs nodeId={id} drawn={drawn} outputs={outputs} />
      )}
    </>
  );
});
