import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { CornerDownRight } from 'lucide-react';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { documentOf } from '../../canvas/store/editor-store.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import classes from './jump-target.module.css';
import { targetName } from './target-name.ts';

/** Where the jump leads, in words: its line on the canvas may be long, or outside the view. */
export function JumpTarget({ config: { to } }: { readonly config: ConfigOf<'jump'> }) {
  const language = useLanguage((state) => state.language);
  const name = useEditor((state) => targetName(documentOf(state), to, language));
  if (name === null) return null;
  return (
    <div className={classes.target}>
      <CornerDownRight size={12} aria-hidden />
      <span className={classes.name}>{name}</span>
    </div>
  );
}
