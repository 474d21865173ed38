import { UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import type { EditorState } from '../store/editor-store.ts';
import type { PeopleAsked } from './people-asked.ts';

interface PeopleButtonProps extends Pick<ComponentProps<'button'>, 'className' | 'title' | 'aria-label' | 'children'> {
  readonly ask: (state: EditorState) => PeopleAsked;
  /** By the tab key: there are as few stops as cards and lines are chosen. */
  readonly reachable: boolean;
}

/** Leads from a number to its people; the card or line that it stands on is not chosen by it. */
export function PeopleButton({ ask, reachable, className, ...rest }: PeopleButtonProps) {
  const store = useEditorStore();
  return (
    <UnstyledButton
      {...rest}
      className={`${className} nodrag nopan`}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => {
        // The card below would be chosen, and its settings come instead.
        event.stopPropagation();
        const state = store.getState();
        state.showPeople(ask(state));
      }}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && event.stopPropagation()}
    />
  );
}
