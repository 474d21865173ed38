import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessageList } from '../../api/messages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { MessageDrawer } from './message-drawer.tsx';
import { MessageFilters } from './message-filters.tsx';
import { MessageTable } from './message-table.tsx';

export function MessagesPage() {
  const t = useMessages('messages');
  const { status, journeyId, userId, message } = useSearch({ from: '/frame/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const list = useMessageList({ status, journeyId, userId });
  const filtered = status !== undefined || journeyId !== undefined || userId !== undefined;
  return (
    <Page title={t.title}>
      <MessageFilters
        filter={{ status, journeyId, userId }}
        onFilter={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <ListPanel
        list={list}
        empty={
          filtered ? (
            <EmptyState title={t.noneFound}>
              <Button onClick={() => void navigate({ search: {} })}>{t.clear}</Button>
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
