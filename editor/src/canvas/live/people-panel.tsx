import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWorkspaceZone } from '../../api/session.ts';
import { useReturnFocus } from '../../commands/use-return-focus.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import panelClasses from '../panel/panel.module.css';
import { PanelHead } from '../panel/panel-head.tsx';
import { useNames } from '../run/use-names.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { rangeQuery } from './figures-range.ts';
import type { PeopleAsked } from './people-asked.ts';
import { PeopleList } from './people-list.tsx';
import { useRangeWords } from './use-range-words.ts';

/** Beside the drawing, in place of the settings: the people behind a number. */
export function PeoplePanel({ asked }: { readonly asked: PeopleAsked }) {
  const t = useMessages('live');
  const store = useEditorStore();
  const zone = useWorkspaceZone();
  const names = useNames();
  const range = useEditor((state) => state.range);
  const words = useRangeWords();
  const { did, nodeId, outcomes } = asked;
  const close = (): void => store.getState().showPeople(null);
  useReturnFocus();
  const panel = useRef<HTMLElement>(null);
  // So that the next key goes on from here, and a screen reader says what came.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [asked]);
  const waits = did === 'waiting';
  const step = nodeId === null ? undefined : names.step?.(nodeId);
  const when = waits ? { version: range.version ?? undefined } : rangeQuery(range, zone, Date.now());
  return (
    <aside
      className={panelClasses.panel}
      aria-label={t.people}
      tabIndex={-1}
      data-keys="panel"
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <PanelHead
        title={step ? `${t.did[did]} · ${step}` : t.did[did]}
        hint={waits ? words.version : words.whole}
        actions={
          <ActionIcon aria-label={t.closePeople} onClick={close}>
            <X size={16} />
          </ActionIcon>
        }
      />
      <PeopleList
        key={`${did}/${nodeId}/${outcomes?.join()}/${range.name}/${range.version}`}
        query={{
          // At a step: whoever stands there, also while the journey is paused.
          ...(waits ? (nodeId === null ? { status: 'waiting' } : {}) : { did }),
          nodeId: nodeId ?? undefined,
          outcome: outcomes?.join(','),
          ...when,
        }}
      />
    </aside>
  );
}
