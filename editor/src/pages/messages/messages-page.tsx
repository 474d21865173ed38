import { Button } from '@mantine/core';
import { messageStatuses } from '@olle/shared/messages/status';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessageSearch } from '../../api/messages.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { periodOf } from '../../moments/period-of.ts';
import { MessageDrawer } from './message-drawer.tsx';
import { MessageFilters } from './message-filters.tsx';
import { MessageTable } from './message-table.tsx';

export function MessagesPage() {
  const t = useMessages('messages');
  const { message, ...filter } = useSearch({ from: '/frame/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const zone = useWorkspaceZone();
  // Whom somebody looks for stands in no address, and in nobody's history of addresses.
  const [text, setText] = useState('');
  const { userId, journeyId, nodeId, from, to } = filter;
  const status = messageStatuses.find((one) => one === filter.status);
  const wanted = { text: text.trim() || undefined, userId, journeyId, nodeId, status, ...periodOf({ from, to }, zone) };
  const list = useMessageSearch(wanted);
  const filtered = Object.values(wanted).some((value) => value !== undefined);
  const clear = () => {
    setText('');
    void navigate({ search: {} });
  };
  return (
    <Page title={t.title}>
      <MessageFilters
        text={text}
        onText={setText}
        filter={filter}
        onFilter={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <ListPanel
        list={list}
        empty={
          filtered ? (
            <EmptyState title={t.noneFound} {...(wanted.text !== undefined && { hint: t.searchHint })}>
              <Button onClick={clear}>{t.clear}</Button>
            </EmptyState>
          ) : (
            <EmptyState title={t.emptyTitle} hint={t.emptyHint} />
          )
        }
      >
        <MessageTable messages={list.items} />
      </ListPanel>
      <MessageDrawer
        id={message}
        onClose={() => void navigate({ search: (before) => ({ ...before, message: undefined }) })}
      />
    </Page>
  );
}
