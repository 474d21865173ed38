import type { MessageItem } from '@olle/shared/api/messages';
import { Link } from '@tanstack/react-router';
import { pathIdOf } from '../../api/customers.ts';
import { DataTable } from '../../components/data-table.tsx';
import { MessageBadge } from '../../components/message-badge.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export function MessageTable({ messages }: { readonly messages: readonly MessageItem[] }) {
  const t = useMessages('messages');
  const words = useMessages('components');
  const format = useFormat();
  return (
    <DataTable
      label={t.title}
      rows={messages}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'subject',
          header: t.subject,
          cell: ({ id, subject, status }) => (
            <Link data-door from="/messages" to="." search={(before) => ({ ...before, message: id })}>
              {subject || (status === 'skipped' || status === 'failed' ? t.neverFilled : t.noSubject)}
            </Link>
          ),
        },
        { id: 'status', header: t.status, width: 144, cell: ({ status }) => <MessageBadge status={status} /> },
        {
          id: 'customer',
          header: t.customer,
          width: '18%',
          cell: (message) => (
            <Link to="/customers/$userId" params={{ userId: pathIdOf(message) }}>
              {message.customerName || message.to || message.userId || words.anonymous}
            </Link>
          ),
        },
        {
          id: 'journey',
          header: t.journey,
          width: '18%',
          cell: ({ journeyName }) => journeyName,
        },
        {
          id: 'when',
          header: t.when,
          width: 190,
          cell: ({ queuedAt, sentAt }) => <span className="quiet">{format.ago(sentAt ?? queuedAt)}</span>,
        },
      ]}
    />
  );
}
