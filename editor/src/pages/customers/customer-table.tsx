import { Link } from '@tanstack/react-router';
import { type CustomerItem, pathIdOf } from '../../api/customers.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface CustomerTableProps {
  readonly label: string;
  readonly customers: readonly CustomerItem[];
}

export function CustomerTable({ label, customers }: CustomerTableProps) {
  const t = useMessages('customers');
  const words = useMessages('components');
  const format = useFormat();
  return (
    <DataTable
      label={label}
      rows={customers}
      keyOf={({ customerId }) => customerId}
      columns={[
        {
          id: 'name',
          header: t.name,
          width: '24%',
          cell: (customer) => (
            <Link data-door to="/customers/$userId" params={{ userId: pathIdOf(customer) }}>
              {customer.name || customer.userId || words.anonymous}
            </Link>
          ),
        },
        { id: 'email', header: t.email, wraps: true, cell: ({ email }) => email ?? '–' },
        { id: 'userId', header: t.userId, width: '16%', cell: ({ userId }) => userId ?? '–' },
        {
          id: 'created',
          header: t.created,
          width: 170,
          cell: ({ createdAt }) => <span className="quiet">{format.date(createdAt)}</span>,
        },
        {
          id: 'seen',
          header: t.lastSeen,
          width: 200,
          cell: ({ lastSeenAt }) => <span className="quiet">{lastSeenAt ? format.ago(lastSeenAt) : t.never}</span>,
        },
      ]}
    />
  );
}
