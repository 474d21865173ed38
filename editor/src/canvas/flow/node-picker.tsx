import { Menu, Portal } from '@mantine/core';
import type { NodeType } from '@olle/shared/nodes/definitions';
import { Fragment } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { nodeGroups } from './node-groups.ts';
import classes from './node-picker.module.css';
import { useAddCard } from './use-add-card.ts';
import { useNodeWords } from './use-words.ts';

/** The list of step types at the point where one was asked for. */
export function NodePicker() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const picker = useEditor((state) => state.picker);
  const addCard = useAddCard();
  if (!picker) return null;
  return (
    // Into the page itself: inside the canvas, a place on the screen would be a place on the canvas.
    <Portal target="#content">
      <Menu
        opened
        onClose={() => store.getState().openPicker(null)}
        position="bottom-start"
        withinPortal={false}
        trapFocus
        returnFocus
        width={220}
      >
        <Menu.Target>
          <button
            type="button"
            aria-label={t.pickStep}
            className={classes.anchor}
            style={{ left: picker.screen.x, top: picker.screen.y }}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t.pickStep}</Menu.Label>
          {nodeGroups.map((types, index) => (
            <Fragment key={types[0]}>
              {index > 0 && <Menu.Divider />}
              {types.map((type) => (
                <PickerItem key={type} type={type} onPick={() => addCard(type, picker)} />
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Portal>
  );
}

function PickerItem({ type, onPick }: { readonly type: NodeType; readonly onPick: () => void }) {
  const { name } = useNodeWords(type);
  const { icon: Icon } = cardLook(type);
  return (
    <Menu.Item leftSection={<Icon size={14} aria-hidden />} onClick={onPick}>
      {name}
    </Menu.Item>
  );
}
