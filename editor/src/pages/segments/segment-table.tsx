import type { SegmentAnswer } from '@olle/shared/api/segments';
import { describeCondition } from '@olle/shared/i18n/describe-condition';
import { Link } from '@tanstack/react-router';
import { useWorkspaceZone } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useActorName } from '../../components/use-actor-name.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export function SegmentTable({ segments }: { readonly segments: readonly SegmentAnswer[] }) {
  const t = useMessages('segments');
  const language = useLanguage((state) => state.language);
  const nameOf = useActorName();
  const zone = useWorkspaceZone();
  const format = useFormat();
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const columns: Column<SegmentAnswer>[] = [
    {
      id: 'name',
      header: t.name,
      width: '26%',
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link data-door to="/segments/$segmentId" params={{ segmentId: id }}>
          {name}
        </Link>
      ),
    },
    {
      id: 'condition',
      header: t.condition,
      cell: ({ condition }) => describeCondition(condition, language, { zone, segment: (id) => names.get(id) }),
    },
    { id: 'by', header: t.by, width: 140, cell: ({ createdBy }) => <span className="quiet">{nameOf(createdBy)}</span> },
    {
      id: 'updated',
      header: t.updated,
      width: 200,
      sortBy: ({ updatedAt }) => updatedAt,
      cell: ({ updatedAt }) => <span className="quiet">{format.ago(updatedAt)}</span>,
    },
  ];
  return <DataTable label={t.title} columns={columns} rows={segments} keyOf={({ id }) => id} />;
}
