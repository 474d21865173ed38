import { Button } from '@mantine/core';
import { Copy, Trash2 } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { duplicateSelection, removeSelection } from '../flow/edit-selection.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';

export function ManyPanel({ count }: { readonly count: number }) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  return (
    <>
      <PanelHead title={t.many(count)} hint={t.manyHint} />
      <div className={classes.body}>
        <Button leftSection={<Copy size={14} aria-hidden />} onClick={() => duplicateSelection(store)}>
          {t.duplicate}
        </Button>
        <Button leftSection={<Trash2 size={14} aria-hidden />} onClick={() => removeSelection(store)}>
          {t.remove}
        </Button>
      </div>
    </>
  );
}
