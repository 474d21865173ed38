import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { removeSelection } from '../flow/edit-selection.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';

export function EdgePanel({ edge }: { readonly edge: { readonly from: string; readonly output: string } }) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  return (
    <>
      <PanelHead title={t.edge} hint={t.edgeHint} />
      <div className={classes.body}>
        <Button
          onClick={({ currentTarget }) => {
            const { x, bottom } = currentTarget.getBoundingClientRect();
            store.getState().openPicker({ screen: { x, y: bottom + 4 }, on: edge });
          }}
        >
          {t.insertHere}
        </Button>
        <Button leftSection={<Trash2 size={14} aria-hidden />} onClick={() => removeSelection(store)}>
          {t.removeEdge}
        </Button>
      </div>
    </>
  );
}
