import { Handle, Position } from '@xyflow/react';
import { UnfoldVertical } from 'lucide-react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useEditorStore } from '../../store/editor-context.tsx';
import { toggleFold } from './fold-branch.ts';
import classes from './folded-count.module.css';
import { foldedOutput } from './folding.ts';

/** Below a card that stands for its branch: how many steps there are, and the way back to them. */
export function FoldedCount({ nodeId, count }: { readonly nodeId: string; readonly count: number }) {
  const t = useMessages('canvas').gestures;
  const store = useEditorStore();
  return (
    <div className={classes.row}>
      <button type="button" className={`${classes.count} nodrag nopan`} onClick={() => toggleFold(store, nodeId)}>
        <UnfoldVertical size={12} aria-hidden />
        {t.foldedSteps(count)}
      </button>
      <Handle
        type="source"
        id={foldedOutput}
        position={Position.Bottom}
        isConnectable={false}
        className={classes.out ?? ''}
      />
    </div>
  );
}
