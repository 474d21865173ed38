import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { CornerDownRight } from 'lucide-react';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { documentOf } from '../../canvas/store/editor-store.ts';
import { useStepTitles } from '../../canvas/use-step-titles.ts';
import classes from './jump-target.module.css';

/** Where the jump leads, in words: its line on the canvas may be long, or outside the view. */
export function JumpTarget({ config: { to } }: { readonly config: ConfigOf<'jump'> }) {
  const name = useStepTitles(useEditor(documentOf)).find(({ id }) => id === to)?.title;
  if (name === undefined) return null;
  return (
    <div className={classes.target}>
      <CornerDownRight size={12} aria-hidden />
      <span className={classes.name} title={name}>
        {name}
      </span>
    </div>
  );
}
