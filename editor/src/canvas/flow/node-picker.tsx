import { Popover, type PopoverProps, Portal } from '@mantine/core';
import { definitionOf, type NodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useState } from 'react';
import { matches } from '../../commands/matches.ts';
import { SearchList } from '../../commands/search-list.tsx';
import { useReturnFocus } from '../../commands/use-return-focus.ts';
import { intoPage } from '../../components/into-page.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { PointAnchor } from '../commands/point-anchor.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import type { Picker } from '../store/picker.ts';
import { nodeGroups } from './node-groups.ts';
import classes from './node-picker.module.css';
import { useAddCard } from './use-add-card.ts';

/** In px. */
const tallest = 520;

/** The list of step types, to be searched, at the point where one was asked for. */
export function NodePicker() {
  const picker = useEditor((state) => state.picker);
  return picker && <OpenPicker picker={picker} />;
}

function OpenPicker({ picker }: { readonly picker: Picker }) {
  const t = useMessages('canvas');
  const found = useMessages('commands').results;
  const language = useLanguage((state) => state.language);
  const store = useEditorStore();
  const addCard = useAddCard();
  useReturnFocus();
  const [wanted, setWanted] = useState('');
  const itemOf = (type: NodeType) => {
    const { name, hint } = nodeMessages(type, language);
    const { family } = definitionOf(type);
    return {
      id: type,
      title: name,
      detail: hint,
      icon: cardLook(type).icon,
      family,
      pick: () => addCard(type, picker),
    };
  };
  // Found by its name and what it is for, in either language.
  const fits = (type: NodeType): boolean =>
    matches(
      [nodeMessages(type, 'ko'), nodeMessages(type, 'en')].map(({ name, hint }) => `${name} ${hint}`).join(' '),
      wanted,
    );
  const parts = nodeGroups
    .map((types) => types.filter(fits))
    .filter((types) => types.length > 0)
    .map((types) => {
      const family = definitionOf(types[0] ?? 'exit').family;
      return { id: family, title: t.commands.families[family], items: types.map(itemOf) };
    });
  return (
    <Portal {...intoPage}>
      <Popover
        opened
        onChange={(opened) => !opened && store.getState().openPicker(null)}
        position="bottom-start"
        withinPortal={false}
        trapFocus
        width="min(400px, 100vw - 16px)"
        shadow="md"
        middlewares={belowGuide()}
      >
        <Popover.Target>
          <PointAnchor aria-label={t.pickStep} screen={picker.screen} />
        </Popover.Target>
        <Popover.Dropdown p={0} className={classes.list ?? ''} aria-label={t.pickStep}>
          <SearchList
            label={t.pickStep}
            placeholder={t.commands.searchStep}
            value={wanted}
            onChange={setWanted}
            parts={parts}
            nothing={t.commands.noStep}
            count={found}
            explained
          />
        </Popover.Dropdown>
      </Popover>
    </Portal>
  );
}

/** As high as there is room on the side that has more of it, and never over the words of a guide. */
function belowGuide(): NonNullable<PopoverProps['middlewares']> {
  const guide = getComputedStyle(document.documentElement).getPropertyValue('--guide-bottom');
  const padding = { top: (Number.parseFloat(guide) || 0) + 8, bottom: 8, left: 8, right: 8 };
  return {
    flip: { padding, fallbackStrategy: 'bestFit' },
    shift: { padding },
    size: {
      padding,
      apply: ({ availableHeight, elements }) => {
        elements.floating.style.maxHeight = `${Math.min(tallest, availableHeight)}px`;
      },
    },
  };
}
